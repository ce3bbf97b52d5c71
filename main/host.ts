import type { Job } from './jobs/job.ts';

/** What only a shell can do for the core. */
export type Host = {
  /** A file the user chose, by the handle the shell gave it. Throws `not-found`. */
  openFile(handle: string): Promise<HostFile>;
  /** Keeps bytes for the user to save, and gives the handle they are fetched by. */
  offerFile(file: { name: string; type: string; bytes: Uint8Array }): Promise<string>;
  /** Starts `main/jobs/<name>` as a process of its own. */
  startJob(name: string): Job;
  /** A folder on this computer the user named; files go there directly (command line). */
  writeFile?(path: string, bytes: Uint8Array): Promise<void>;
};

export type HostFile = { name: string; size: number; open(): AsyncIterable<Uint8Array> };
