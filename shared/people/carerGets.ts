import { z } from 'zod';

/** Whether somebody else gets a person's letters in their place, or a copy of each besides. */
export const CarerGets = z.enum(['instead', 'copy']);
export type CarerGets = z.infer<typeof CarerGets>;
