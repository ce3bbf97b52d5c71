import type { HouseEvent } from '../../shared/events.ts';
import { Problem } from '../../shared/problem.ts';
import type { Transport } from './transport.ts';

const post = (path: string, body?: string) =>
  fetch(path, {
    method: 'POST',
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
  });

const offered = (handle: string) => `/house/file?handle=${encodeURIComponent(handle)}`;

/** The door of the Node shell: the page asks the server it came from. */
export const httpTransport: Transport = {
  async send(text) {
    const response = await post('/house/call', text);
    if (response.status === 401) throw new Problem('not-signed-in');
    if (!response.ok) throw new Problem('unexpected', `HTTP ${response.status}`);
    return response.text();
  },
  cancel: (requestId) => void post('/house/cancel', requestId).catch(() => undefined),
  touch: () => void post('/house/touch').catch(() => undefined),
  lock: async () => void (await post('/house/lock')),
  putFile: (file, { onProgress, signal }) =>
    new Promise((resolve, reject) => {
      // fetch cannot say how much of a body has gone.
      const request = new XMLHttpRequest();
      request.open('POST', `/house/file?name=${encodeURIComponent(file.name)}`);
      request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded, total));
      request.addEventListener('load', () => resolve(request.responseText));
      request.addEventListener('error', () => reject(new Problem('no-answer')));
      request.addEventListener('abort', () => reject(new Problem('cancelled')));
      signal?.addEventListener('abort', () => request.abort());
      request.send(file);
    }),
  async saveFile(handle) {
    const link = document.createElement('a');
    link.href = offered(handle);
    link.download = '';
    document.body.append(link);
    link.click();
    link.remove();
  },
  async readFile(handle) {
    const response = await fetch(offered(handle));
    const isFile = response.ok && response.headers.has('content-disposition');
    if (!isFile) throw new Problem('not-found');
    return new Uint8Array(await response.arrayBuffer());
  },
  listen(heard) {
    const source = new EventSource('/house/events');
    source.addEventListener('message', ({ data }) => heard(JSON.parse(String(data)) as HouseEvent));
    return () => source.close();
  },
};
