import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { HouseEvent } from '../../shared/events.ts';
import type { Reply } from '../../shared/problem.ts';
import type { Transport } from '../../renderer/api/transport.ts';
import type { Ask } from './bridge.ts';

// A sandboxed preload is bundled with all it uses: the two names are repeated here rather than bringing zod along.
const ask = (message: Ask): Promise<unknown> => ipcRenderer.invoke('house', message);
const chunk = 1024 * 1024;

/** The page's way to the program: these calls and nothing else of Electron. */
const house: Transport = {
  send: async (text) => String(await ask({ what: 'send', text })),
  cancel: (requestId) => void ask({ what: 'cancel', requestId }),
  touch: () => void ask({ what: 'touch' }),
  lock: async () => void (await ask({ what: 'lock' })),
  putFile: async (file, { onProgress }) => {
    const path = webUtils.getPathForFile(file);
    if (path !== '') return String(await ask({ what: 'take-file', path }));
    return putBytes(file, onProgress);
  },
  saveFile: async (handle) => void (await ask({ what: 'save-file', handle })),
  readFile: async (handle) => (await ask({ what: 'read-file', handle })) as Uint8Array<ArrayBuffer>,
  listen: (heard) => {
    const hear = (_event: unknown, event: HouseEvent) => heard(event);
    ipcRenderer.on('house-event', hear);
    return () => void ipcRenderer.off('house-event', hear);
  },
};

async function putBytes(file: File, onProgress: (done: number, total: number) => void): Promise<string> {
  const begun = String(await ask({ what: 'begin-file', name: file.name }));
  const reply = JSON.parse(begun) as Reply;
  if (!reply.ok) return begun;
  const upload = String(reply.value);
  for (let done = 0; done < file.size; done += chunk) {
    const bytes = new Uint8Array(await file.slice(done, done + chunk).arrayBuffer());
    const answer = String(await ask({ what: 'more-file', upload, bytes }));
    if (!(JSON.parse(answer) as Reply).ok) return answer;
    onProgress(Math.min(done + chunk, file.size), file.size);
  }
  return String(await ask({ what: 'end-file', upload }));
}

contextBridge.exposeInMainWorld('house', house);
