import type { openTestCore } from './openTestCore.ts';

type Opened = Pick<Awaited<ReturnType<typeof openTestCore>>, 'call' | 'host'>;
type Plan = { name?: string; extractOn?: string; coverage?: 'whole' | 'part' };

let files = 0;

/** Reads a file to the stage, as the wizard does. */
export async function stage({ call, host }: Opened, content: string | Uint8Array, plan: Plan = {}) {
  const handle = host.give(plan.name ?? `list-${(files += 1)}.csv`, content);
  const sniffed = await call('people.readFiles', { files: [handle] });
  return call('people.stageImport', {
    files: [handle],
    mapping: sniffed.table?.suggested ?? null,
    extractOn: plan.extractOn ?? '2026-03-14',
    coverage: plan.coverage ?? 'whole',
  });
}

/** Reads a file and takes it in. */
export async function importList(opened: Opened, content: string | Uint8Array, plan: Plan = {}) {
  const { importId } = await stage(opened, content, plan);
  return opened.call('people.applyImport', { importId });
}

/** A small list by its rows: `{ NHS number, Family name, … }`; whatever is not said is left out. */
export function aList(rows: readonly Record<string, string>[]): string {
  const captions = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [captions, ...rows.map((row) => captions.map((caption) => row[caption] ?? ''))]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n');
}
