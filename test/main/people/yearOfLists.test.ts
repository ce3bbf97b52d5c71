import { expect, test } from 'vitest';
import type { ImportSummary } from '../../../shared/people/import.contract.ts';
import { addDays, type IsoDate } from '../../../shared/time/isoDate.ts';
import { whatIsWrong } from '../../simulation/anyOrder/alwaysSo.ts';
import { bookDoings } from '../../simulation/anyOrder/bookDoings.ts';
import { tryTo, type Desk } from '../../simulation/anyOrder/desk.ts';
import { letterDoings } from '../../simulation/anyOrder/letterDoings.ts';
import { recordDoings } from '../../simulation/anyOrder/recordDoings.ts';
import { roundDoings } from '../../simulation/anyOrder/roundDoings.ts';
import { createChance } from '../../simulation/chance.ts';
import { aMonthLater, newClinicalSystem } from '../../simulation/monthlyLists/clinicalSystem.ts';
import { hasBeenRead, listOf, resultsOf, type ListFile } from '../../simulation/monthlyLists/lists.ts';
import { hasSourceId, type Patient, type System } from '../../simulation/monthlyLists/patient.ts';
import { readHeld } from '../../simulation/monthlyLists/registerHas.ts';
import {
  overwritten,
  wrongAfterWhole,
  wrongNumbers,
  type Taken,
} from '../../simulation/monthlyLists/whatIsWrong.ts';
import { importList } from '../../support/importing.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { clinicsOpenUntil } from '../booking/aClinic.ts';

/** `HOUSE_LISTS=10-40` tries those beginnings of each system in place of the usual one. */
const [from = 1, to = 1] = (process.env['HOUSE_LISTS'] ?? '1-1').split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, place) => from + place);
// A server takes ten times as long.
const isOnServer = process.env['HOUSE_TEST_ENGINE'] === 'postgres';
const systems: readonly System[] = isOnServer ? ['csv', 'fhir'] : ['emis', 'systmone', 'csv', 'fhir'];
const months = isOnServer ? 5 : 13;

async function aPractice(system: System, seed: number) {
  const opened = await openTestCore({ today: '2026-04-02' });
  await clinicsOpenUntil(opened, '2026-07-31');
  const chance = createChance(seed);
  const desk: Desk = {
    call: opened.call,
    chance,
    people: [],
    today: opened.clock.today,
    done: [],
    faults: [],
    rows: (question) => opened.core.write((db) => db.rows(question)),
  };
  return { opened, desk, clinical: newClinicalSystem(system, chance, 24), known: new Map<string, string>() };
}

type Practice = Awaited<ReturnType<typeof aPractice>>;
const readAll = ({ desk }: Practice) => readHeld((question) => desk.rows(question));

/** Takes a file in and says what has become of everybody. */
async function take(
  practice: Practice,
  file: ListFile,
  plan: { extractOn: IsoDate; coverage: 'whole' | 'part' },
) {
  const before = await readAll(practice);
  practice.desk.done.push(`${practice.desk.today()} ${plan.coverage} list of ${plan.extractOn}`);
  const summary: ImportSummary = await importList(practice.opened, file.content, {
    ...plan,
    name: file.name,
  });
  const after = await readAll(practice);
  for (const one of file.patients) {
    if (practice.known.has(one.key)) continue;
    const [found] = [...after.people.values()].filter(
      (row) => row.family_name === one.familyName && row.given_name === one.givenName,
    );
    if (found) practice.known.set(one.key, found.id);
  }
  practice.desk.people = [...after.people.keys()];
  return { before, after, summary };
}

/** The manager answers most of what lists have asked, as somebody who knows. */
async function answer({ desk, clinical, known }: Practice): Promise<void> {
  const { lines } = await desk.call('people.listQuestions', { limit: 200 });
  for (const { id, kind, personId, version } of lines) {
    if (desk.chance.happens(0.4)) continue;
    const truth = clinical.patients.find((one) => known.get(one.key) === personId);
    const said = {
      missing: truth?.isListed ? 'still-here' : 'left',
      'differs-from-staff': 'keep',
      'same-number': 'same-person',
      term: 'none',
    }[kind];
    await tryTo(desk, 'people.answerQuestion', { id, answer: said, version });
  }
}

async function workAMonth(practice: Practice): Promise<void> {
  const { desk } = practice;
  for (const day of ['register.startDay', 'booking.startDay', 'recall.startDay'] as const)
    await tryTo(desk, day, {});
  const doings = [recordDoings, roundDoings, letterDoings, bookDoings];
  for (let press = 0; press < 8; press += 1) await desk.chance.oneOf(desk.chance.oneOf(doings))(desk);
  await answer(practice);
}

/** Those an older list has under a name they no longer have, and without any number to know them by now. */
function unknowable({ clinical }: Practice, { patients, mangled }: ListFile): number {
  if (hasSourceId(clinical.system)) return 0;
  const now = new Map(clinical.patients.map((one) => [one.key, one]));
  return patients.filter((one) => {
    const { familyName, nhsNumber } = now.get(one.key) ?? one;
    const isNumbered = one.nhsNumber !== null && one.nhsNumber === nhsNumber && !mangled.has(one.key);
    return !isNumbered && familyName !== one.familyName;
  }).length;
}

function cameIn({ before, after }: Pick<Taken, 'before' | 'after'>): string[] {
  return [...after.people.values()].flatMap((row) =>
    before.people.has(row.id) ? [] : [`${row.given_name} ${row.id}`],
  );
}

async function aMonth(
  practice: Practice,
  month: number,
  older: Map<number, { file: ListFile; on: IsoDate }>,
) {
  const { opened, desk, clinical } = practice;
  const { system, chance } = clinical;
  const today = opened.clock.today();
  const fault = (what: string[]) =>
    expect(what, `${system}\n${[...desk.done.slice(-40), ...clinical.told].join('\n')}`).toEqual([]);

  const all: Patient[] = structuredClone(clinical.patients);
  const file = listOf(system, all, { chance, isSpoilt: month > 0, name: `list-${month}` });
  const newest = { extractOn: today, coverage: 'whole' as const };
  const taken = await take(practice, file, newest);
  fault(wrongNumbers(taken));
  fault(wrongAfterWhole({ ...taken, file, system, known: practice.known }, all));
  hasBeenRead(clinical.patients, file);
  older.set(month, { file, on: today });

  const again = await take(practice, file, newest);
  fault(wrongNumbers(again));
  expect(again.summary.people, desk.done.slice(-40).join('\n')).toMatchObject({
    new: 0,
    changed: 0,
    missing: 0,
  });
  expect(again.summary.questions).toBe(0);

  const past = older.get(month - 2);
  if (past && chance.happens(0.5)) {
    const coverage = chance.oneOf(['whole', 'part'] as const);
    const late = await take(practice, past.file, { extractOn: past.on, coverage });
    fault([...wrongNumbers(late), ...overwritten(late)]);
    expect(late.summary.people.new, 'new by an older list').toBeLessThanOrEqual(
      unknowable(practice, past.file),
    );
  }
  if (chance.happens(0.5)) {
    const read = all.filter(({ key }) => !file.spoilt.has(key) && !file.mangled.has(key));
    const part = await take(practice, resultsOf(read, `results-${month}`), {
      extractOn: today,
      coverage: 'part',
    });
    fault(wrongNumbers(part));
    fault(cameIn(part).map((name) => `${name} came in by a list of results`));
    expect(part.summary.people).toMatchObject({ missing: 0 });
  }
  fault(await whatIsWrong(desk, { all: false }));
}

test.each(systems.flatMap((system) => seeds.map((seed) => [system, seed] as const)))(
  'a year of monthly lists of %s, between the ordinary work, leaves the register as the lists and the staff say (%i)',
  async (system, seed) => {
    const practice = await aPractice(system, seed);
    const older = new Map<number, { file: ListFile; on: IsoDate }>();
    for (let month = 0; month < months; month += 1) {
      await aMonth(practice, month, older);
      await workAMonth(practice);
      const { clock } = practice.opened;
      clock.set(addDays(clock.today(), 30));
      aMonthLater(practice.clinical, clock.today());
    }
    expect((await practice.desk.call('practice.verify', {})).problems).toEqual([]);
  },
);
