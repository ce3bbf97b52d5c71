import { allLines } from '../../../shared/list.ts';
import type { importContract } from '../../../shared/people/import.contract.ts';
import type { ImportOutcome, ImportSummary } from '../../../shared/people/import.contract.ts';
import { holdsNobody } from '../../../shared/people/importCounts.ts';
import { Problem } from '../../../shared/problem.ts';
import { toCsv } from '../../csv.ts';
import type { Handlers, TaskContext, WriteContext } from '../../context.ts';
import type { Reader } from '../../db/store.ts';
import { sniff } from '../readers/sniff.ts';
import type { Source } from '../readers/source.ts';
import {
  applyChanges,
  applyEntries,
  applyMissing,
  applyParts,
  applyPeople,
  applyQuestions,
  countStale,
  peopleTouched,
  settleQuestions,
} from './applyImport.sql.ts';
import { addImport, findListAge, importsDone, presets, savePreset } from './import.sql.ts';
import { answerQuestion, listQuestions } from './questions.ts';
import {
  findImportSummary,
  hiddenRows,
  stagedDifferences,
  stagedLines,
  stagedProblems,
} from './stagedImport.sql.ts';
import { shownDifferences, withoutRestricted, withoutValue } from './hideRestricted.ts';
import { forgetStaged, restrictedPeople } from './stage.sql.ts';
import { stageImport } from './stageImport.ts';

export const importService: Handlers<typeof importContract> = {
  'people.readFiles': async (ctx, { files }) => {
    await refuseInSample(ctx);
    const sniffed = await sniff(await sourcesOf(ctx, files));
    return ctx.stage.read(async (db) => withoutRestricted(sniffed, await restrictedPeople(db)));
  },

  'people.stageImport': async (ctx, { files, mapping, extractOn, coverage }) => {
    await refuseInSample(ctx);
    if (extractOn > ctx.clock.today()) throw new Problem('invalid-input', 'extractOn');
    const sources = await sourcesOf(ctx, files);
    return stageImport(ctx, { sources, sniffed: await sniff(sources), mapping, extractOn, coverage });
  },

  'people.findImport': async ({ db }, { importId }) => summaryIn(db, importId),

  'people.listImported': async ({ db }, question) => {
    await summaryIn(db, question.importId);
    const { total, lines } = await stagedLines(db, question);
    const described = [];
    for (const line of lines) {
      described.push({
        personId: line.matched_version === null ? null : line.person_id,
        row: line.row_no,
        familyName: line.family_name,
        givenName: line.given_name,
        title: line.title,
        nhsNumber: line.nhs_number,
        birthDate: line.birth_date,
        outcome: line.outcome as ImportOutcome,
        differences: shownDifferences(
          await stagedDifferences(db, question.importId, line.person_id),
          line.hidden === 1,
        ),
      });
    }
    return { total, lines: described };
  },

  'people.listImportProblems': async ({ db }, question) => {
    const { total, lines } = await stagedProblems(db, question);
    const hidden = await hiddenRows(db, question.importId);
    return { total, lines: lines.map((line) => (hidden.has(line.row) ? withoutValue(line) : line)) };
  },

  'people.exportImportProblems': async (ctx, { importId }) => {
    const { lines } = await allLines((window) =>
      ctx.call('people.listImportProblems', { importId, ...window }),
    );
    const rows = lines.map((one) => [one.row, one.file, one.column, one.value, one.reason, one.lost]);
    const name = 'Rows left out.csv';
    const bytes = toCsv([['Row', 'File', 'Column', 'Value', 'Reason', 'Left out'], ...rows]);
    const handle = await ctx.host.offerFile({ name, type: 'text/csv', bytes });
    return { handle, name };
  },

  'people.applyImport': (ctx, { importId }) => applyImport(ctx, importId),

  'people.dropImport': async (ctx, { importId }) => {
    await ctx.stage.write((db) => forgetStaged(db, importId));
    return {};
  },

  'people.listImports': async ({ db }, question) => {
    const { total, lines } = await importsDone(db, question);
    return {
      total,
      lines: lines.map((row) => ({
        importId: row.id,
        kind: row.kind,
        files: JSON.parse(row.files) as string[],
        extractOn: row.extract_on,
        coverage: row.coverage,
        appliedAt: row.applied_at,
        appliedBy: row.applied_by,
        people: row.people,
      })),
    };
  },

  'people.findListAge': ({ db }) => findListAge(db),

  'people.listPresets': async ({ db }) =>
    (await presets(db)).map((row) => ({ ...row, mapping: JSON.parse(row.mapping) })),

  'people.savePreset': async (ctx, { name, mapping }) => {
    const preset = { id: ctx.newId(), name, mapping: JSON.stringify(mapping) };
    await savePreset(ctx.db, preset);
    return { id: preset.id, name, mapping, version: 1 };
  },

  'people.listQuestions': ({ db }, question) => listQuestions(db, question),
  'people.answerQuestion': (ctx, answer) => answerQuestion(ctx, answer),
};

/** Everything the preview showed, in one transaction; refused when anybody has changed a person meanwhile. */
export async function applyImport(ctx: WriteContext, importId: string): Promise<ImportSummary> {
  const summary = await summaryIn(ctx.db, importId);
  if (summary.state === 'applied') return summary;
  if (holdsNobody(summary) && summary.people.missing > 0) throw new Problem('list-empty');
  if ((await countStale(ctx.db, importId)) > 0) throw new Problem('import-stale');

  const applying = { ...summary, now: ctx.clock.now() };
  const people = summary.people.new + summary.people.changed;
  ctx.progress(0, people, 'Writing people');
  await applyPeople(ctx.db, applying);
  await applyChanges(ctx.db, applying);
  ctx.progress(0, people, 'Writing conditions, medicines and results');
  await applyEntries(ctx.db, applying);
  await applyParts(ctx.db, applying);
  await applyMissing(ctx.db, applying);
  await settleQuestions(ctx.db, applying);
  await applyQuestions(ctx.db, applying);
  await ctx.peopleChanged(await peopleTouched(ctx.db, importId));

  const applied: ImportSummary = { ...summary, state: 'applied' };
  await addImport(ctx.db, applied, { at: applying.now, by: ctx.actor.name });
  return applied;
}

async function summaryIn(db: Reader, importId: string): Promise<ImportSummary> {
  const summary = await findImportSummary(db, importId);
  if (!summary) throw new Problem('import-gone');
  return summary;
}

async function refuseInSample(ctx: TaskContext): Promise<void> {
  if ((await ctx.call('practice.findDetails', {})).sample) throw new Problem('sample-only');
}

function sourcesOf({ host }: TaskContext, files: readonly string[]): Promise<Source[]> {
  return Promise.all(files.map((handle) => host.openFile(handle)));
}
