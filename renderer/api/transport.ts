import type { HouseEvent } from '../../shared/events.ts';

/** How far a file has gone, in bytes. */
export type Sent = (done: number, total: number) => void;

/**
 * The way from the page to the program. Electron's preload puts one at `window.house`; elsewhere it is the small
 * server the page came from. `send` and `putFile` answer with the text of a Reply and reject when no answer came.
 */
export type Transport = {
  send(text: string): Promise<string>;
  cancel(requestId: string): void;
  touch(): void;
  lock(): Promise<void>;
  putFile(file: File, given: { onProgress: Sent; signal: AbortSignal | null }): Promise<string>;
  /** Lets the person choose where an offered file goes; the browser or the system asks. */
  saveFile(handle: string): Promise<void>;
  /** The bytes of an offered file, to be shown in the page. */
  readFile(handle: string): Promise<Uint8Array<ArrayBuffer>>;
  listen(heard: (event: HouseEvent) => void): () => void;
};

declare global {
  interface Window {
    readonly house?: Transport;
  }
}
