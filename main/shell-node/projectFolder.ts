import { fileURLToPath } from 'node:url';

/** The folder of the sources, for what starts the program from them. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
