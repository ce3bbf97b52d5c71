import type {
  EvidenceExport,
  ExportedCode,
  ExportQuestion,
} from '../../shared/evidence/evidence.contract.ts';
import { methodWords } from '../../shared/evidence/methodWords.ts';
import { listName, screenDate, spacedNhsNumber } from '../../shared/format.ts';
import { allLines } from '../../shared/list.ts';
import { Problem } from '../../shared/problem.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import { qofYearName } from '../../shared/time/qofYear.ts';
import type { TaskContext } from '../context.ts';
import { toCsv } from '../csv.ts';

const headings =
  'NHS number,Name,Born,Register,Date,Method,What to do,Code,Term,Counts as evidence,Why,Rule'.split(',');

/** Gives out the codes to record, as a table; what has been given out is kept before the file is written. */
export async function exportCodes(ctx: TaskContext, question: ExportQuestion) {
  const made = await ctx.call('evidence.recordExport', question);
  return made === null ? { handle: null, name: '', rows: 0 } : writeCodes(ctx, made);
}

/** The file of an earlier export once more: what was given out then, not what would be now. */
export async function saveExport(ctx: TaskContext, { exportId }: { exportId: string }) {
  return writeCodes(ctx, await ctx.call('evidence.openExport', { exportId }));
}

async function writeCodes(ctx: TaskContext, made: EvidenceExport) {
  const rows: string[][] = [headings];
  const { lines } = await allLines(
    (window) => {
      if (ctx.cancelled()) throw new Problem('cancelled');
      return ctx.call('evidence.listExportCodes', { exportId: made.id, ...window });
    },
    (come, total) => ctx.progress(come, total, 'Writing the codes'),
  );
  rows.push(...lines.map((line) => rowOf(line, made.ruleVersion)));
  const what = [qofYearName(made.year).replace('/', '-'), made.register, screenDate(made.exportedOn)];
  const name = `QOF codes ${what.filter(Boolean).join(' ')}.csv`;
  const handle = await ctx.host.offerFile({ name, type: 'text/csv', bytes: toCsv(rows) });
  return { handle, name, rows: made.rows };
}

function rowOf(line: ExportedCode, ruleVersion: string): string[] {
  return [
    line.nhsNumber === null ? 'No NHS number' : spacedNhsNumber(line.nhsNumber),
    listName(line),
    screenDate(line.birthDate),
    registerNames[line.register].name,
    screenDate(line.on),
    methodWords[line.method],
    line.act === 'record' ? 'Record' : 'Take out again',
    line.code,
    line.term,
    line.counts ? 'Yes' : 'No',
    line.because,
    ruleVersion,
  ];
}
