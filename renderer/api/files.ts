import { type InjectionKey, inject } from 'vue';
import { valueOf } from './call.ts';
import type { Sent, Transport } from './transport.ts';

/** Files on their way in and out, by handle. */
export type Files = {
  /** Hands a chosen file over; gives its handle. Throws `file-too-big`, `cancelled` or `no-answer`. */
  put(file: File, given?: { onProgress?: Sent; signal?: AbortSignal }): Promise<string>;
  save(handle: string): Promise<void>;
  read(handle: string): Promise<Uint8Array<ArrayBuffer>>;
};

export const filesKey: InjectionKey<Files> = Symbol('files');

export function useFiles(): Files {
  const files = inject(filesKey);
  if (!files) throw new Error('No files were provided.');
  return files;
}

export function createFiles(transport: Transport): Files {
  return {
    put: async (file, { onProgress = () => undefined, signal } = {}) =>
      String(valueOf(await transport.putFile(file, { onProgress, signal: signal ?? null }))),
    save: (handle) => transport.saveFile(handle),
    read: (handle) => transport.readFile(handle),
  };
}
