import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { openRelay } from './openRelay.ts';
import { aList } from '../../support/importing.ts';
import { aPerson } from '../../support/aPractice.ts';

type Opened = ReturnType<typeof openRelay>;
type Window = ReturnType<Opened['newWindow']>;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A file of invented people with high blood pressure, born in every month, on the relay's shelf: its handle. */
export function longList({ relay, folder }: Opened, count: number): string {
  const rows = Array.from({ length: count }, (_, index) =>
    aPerson({
      'NHS Number': '',
      'Patient ID': String(index + 1),
      'Family Name': `Beck${index}`,
      'Date of Birth': `${String((index % 28) + 1).padStart(2, '0')}-${months[index % 12]}-${1940 + (index % 40)}`,
    }),
  );
  const path = join(folder, 'a long list.csv');
  writeFileSync(path, aList(rows));
  return relay.shelf.takePath(path);
}

/** Asks for a list to be staged; the answer is still on its way. */
export async function startStaging({ call }: Window, handle: string, requestId: string) {
  const sniffed = await call('people.readFiles', { files: [handle] });
  if (!sniffed.ok) throw new Error(sniffed.code);
  const mapping = sniffed.value.table?.suggested ?? null;
  const plan = { files: [handle], mapping, extractOn: '2026-03-14', coverage: 'whole' as const };
  return { answer: call('people.stageImport', plan, requestId) };
}

/** A list that waits for a yes: the import's id. */
export async function staged(window: Window, handle: string): Promise<string> {
  const answer = await (await startStaging(window, handle, `staging-${handle}`)).answer;
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.importId;
}
