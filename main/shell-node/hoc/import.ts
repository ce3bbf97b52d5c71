import { resolve } from 'node:path';
import { beginDay } from '../../../shared/beginDay.ts';
import { heldNow, heldNowWords } from '../../../shared/heldNow.ts';
import { missesMany } from '../../../shared/people/importCounts.ts';
import type { ImportSummary } from '../../../shared/people/import.contract.ts';
import type { Sniffed } from '../../../shared/people/importFile.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Answer, Command } from './command.ts';
import type { CommandLine } from './commandLine.ts';
import { exits, WrongUse } from './exits.ts';
import { withSignIn, type House } from './house.ts';
import { previewLines, summaryLines } from './importWords.ts';
import { readPreview } from './importPreview.ts';

/** Takes a list of patients in. */
export const importList: Command = {
  name: 'import',
  takes: 'FILE… [--preset NAME] [--extract-date 2026-03-14] [--part] [--dry-run] [--problems FILE.csv]',
  summary: 'Take in a list of patients: EMIS Web, SystmOne, CSV, Synthea or FHIR R4',
  help: [
    'Several files are read as one list. Nothing is written until all of it has been read.',
    '--dry-run shows what would change and changes nothing.',
    '--extract-date says when the list was made; without it, the run date in the report itself is taken.',
    '--part: the list is only a part of the practice. Without it, people it does not name are asked about.',
    '--preset names saved columns; without it, the columns are recognised by their headings.',
    '--problems writes every row and value left out to a CSV file, with its reason.',
    'Ctrl+C stops it; nothing is changed then. It ends with 6 when rows or files were left out.',
  ],
  options: {
    preset: { type: 'string' },
    'extract-date': { type: 'string' },
    part: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    problems: { type: 'string' },
  },
  run: (line) => {
    if (line.words.length === 0) throw new WrongUse('Name the files to import.');
    return withSignIn(line, (house) => takeIn(line, house));
  },
};

async function takeIn(line: CommandLine, house: House): Promise<Answer> {
  const files = [];
  for (const path of line.words) files.push(await take(house, path));
  const sniffed = await house.call('people.readFiles', { files });
  const when = extractDate(line, sniffed);
  const preview = await house.call('people.stageImport', {
    files,
    mapping: await mappingFor(line, house, sniffed),
    extractOn: when.day,
    coverage: line.flag('part') ? 'part' : 'whole',
  });
  await saveProblems(line, house, preview);
  if (line.flag('dry-run')) return dryRun(house, { preview, why: when.why });

  // Birthdays and medicines gone by meanwhile belong to their own days, not to that of the list.
  await beginDay(house.call);
  const done = await house.call('people.applyImport', { importId: preview.importId });
  return {
    value: done,
    lines: [...summaryLines(done, when.why), ...(await heldLines(house))],
    exit: exitAfter(done),
  };
}

async function heldLines({ call }: House): Promise<string[]> {
  const held = await heldNow(call);
  return held ? [`${heldNowWords(held)}. Today, Held letters to put right, says who they are.`] : [];
}

async function dryRun(
  house: House,
  { preview, why }: { preview: ImportSummary; why: string },
): Promise<Answer> {
  const details = await readPreview(house, preview.importId);
  await house.call('people.dropImport', { importId: preview.importId });
  return {
    value: { ...preview, ...details },
    lines: [...summaryLines(preview, why), ...previewLines(details)],
    exit: exitAfter(preview),
  };
}

async function take({ door }: House, path: string): Promise<string> {
  try {
    return await door.takePath(resolve(path));
  } catch (error) {
    throw error instanceof Problem ? new Problem(error.code, path) : error;
  }
}

function extractDate(line: CommandLine, { table }: Sniffed): { day: string; why: string } {
  const given = line.text('extract-date');
  if (given !== undefined) return { day: given, why: 'as given' };
  const runOn = table?.report.runOn ?? null;
  if (runOn !== null) return { day: runOn, why: "the report's own run date" };
  throw new WrongUse('The list does not say when it was made: give the day with --extract-date 2026-03-14.');
}

async function mappingFor(line: CommandLine, { call }: House, { table }: Sniffed) {
  const name = line.text('preset');
  if (name === undefined) return table?.suggested ?? null;
  const presets = await call('people.listPresets', {});
  const preset = presets.find((one) => one.name === name);
  if (preset) return preset.mapping;
  throw new WrongUse(
    `There is no preset "${name}". Saved: ${presets.map((one) => one.name).join(', ') || 'none'}.`,
  );
}

async function saveProblems(line: CommandLine, { call, door }: House, { importId }: ImportSummary) {
  const path = line.text('problems');
  if (path === undefined) return;
  const { handle } = await call('people.exportImportProblems', { importId });
  await door.saveTo(handle, resolve(path));
  line.terminal.note(`${path} holds what was left out, in clear text.`);
}

/** Whoever reads nothing of a job in the night is to look where a part was taken for the whole list. */
function exitAfter(summary: ImportSummary) {
  const { people, refused } = summary;
  const isToLook = people.rejected > 0 || refused.length > 0 || missesMany(summary) !== null;
  return isToLook ? exits.partly : exits.done;
}
