import type { ImportSummary } from '../../../shared/people/import.contract.ts';
import { personColumnNames } from '../../../main/people/personRow.ts';
import { hasSourceId, town, type Patient, type System } from './patient.ts';
import type { ListFile } from './lists.ts';
import { activeTerms, notAsked, recordIn, type Held, type HeldRow } from './registerHas.ts';

export type Taken = { before: Held; after: Held; summary: ImportSummary };

/** Where the numbers of a preview are not what taking it in has changed, or somebody or their year is gone. */
export function wrongNumbers({ before, after, summary }: Taken): string[] {
  const { people, questions, importId } = summary;
  const known = [...before.people.keys()];
  const lost = known.filter((id) => !after.people.has(id));
  const came = [...after.people.keys()].filter((id) => !before.people.has(id));
  const changed = known.filter((id) => recordIn(before, id) !== recordIn(after, id));
  const missing = known.filter(
    (id) => before.people.get(id)?.missing_since === null && after.people.get(id)?.missing_since !== null,
  );
  const asked = after.questions.filter((one) => one.import_id === importId);
  const differ = (what: string, said: number, done: number) =>
    said === done ? [] : [`${said} ${what} in the preview, ${done} when it was taken in`];
  return [
    ...lost.map((id) => `${id} is lost`),
    ...differ('new', people.new, came.length),
    ...differ('changed', people.changed, changed.length),
    ...differ('missing', people.missing, missing.length),
    ...differ('questions', questions, asked.length),
    ...notAsked(after),
    ...[...before.years].flatMap(([id, whose]) =>
      after.years.get(id) === whose ? [] : [`The year ${whose} is lost`],
    ),
  ];
}

type Whole = Taken & { file: ListFile; system: System; known: ReadonlyMap<string, string> };

/** Where the register is not what a whole list, the newest there is, says. */
export function wrongAfterWhole(whole: Whole, all: readonly Patient[]): string[] {
  const wrong: string[] = [];
  let [fewest, most] = [0, 0];
  for (const one of all) {
    const id = whole.known.get(one.key);
    const isSpoilt = whole.file.spoilt.has(one.key);
    if (isSpoilt) [fewest, most] = [fewest + spoiltRows(one, whole), most + one.conditions.length];
    if (id === undefined) {
      if (one.isListed && !isSpoilt) wrong.push(`${one.key} did not come in`);
      continue;
    }
    if (!one.isListed && !isInSpoiltRow(one, whole, all))
      wrong.push(...about(one, wrongOfUnlisted(id, whole)));
    else if (!one.isListed) wrong.push(...about(one, wrongOfSpoilt(id, whole)));
    else if (isSpoilt) wrong.push(...about(one, wrongOfSpoilt(id, whole)));
    else if (isDoubtful(one, whole.before.people.get(id), whole.file)) {
      [fewest, most] = [fewest + 1, most + one.conditions.length];
      wrong.push(...about(one, wrongOfDoubtful(id, whole)));
    } else wrong.push(...wrongOfListed(one, id, whole));
  }
  const { rejected } = whole.summary.people;
  if (rejected < fewest || rejected > most)
    wrong.push(`${rejected} rows left out, and there are ${fewest} to ${most}`);
  return wrong;
}

function about({ key }: Patient, wrong: readonly string[]): string[] {
  return wrong.map((one) => `${key} ${one}`);
}

function spoiltRows({ key }: Patient, { file }: Whole): number {
  return file.spoilt.get(key) ?? 0;
}

/** Whoever they were merged into has their number of the system's own, in a row that nobody can read. */
function isInSpoiltRow({ sourceId, isMerged }: Patient, { file, system }: Whole, all: readonly Patient[]) {
  const hasIt = (one: Patient) => one.isListed && one.sourceId === sourceId && file.spoilt.has(one.key);
  return isMerged && hasSourceId(system) && all.some(hasIt);
}

function wrongOfUnlisted(id: string, { after }: Whole): string[] {
  const row = after.people.get(id);
  if (!row || row.registration === 'left' || row.death_kind !== null || row.missing_since !== null) return [];
  const isAnswered = after.questions.some((one) => one.subject === `missing|${id}` && one.answer !== null);
  return isAnswered ? [] : [`${id} is no longer on the list and nobody is asked`];
}

/** Nothing that can be read of somebody says that they are gone, or that anything of theirs is. */
function wrongOfSpoilt(id: string, { before, after }: Whole): string[] {
  const isMissing =
    before.people.get(id)?.missing_since === null && after.people.get(id)?.missing_since !== null;
  const gone = activeTerms(before, id).filter((term) => !activeTerms(after, id).includes(term));
  return [
    ...(isMissing
      ? [`${id} stands on the list in a row that cannot be used, and is said to be missing`]
      : []),
    ...gone.map((term) => `${id} loses ${term} by a row that cannot be used`),
  ];
}

function isDoubtful(one: Patient, row: HeldRow | undefined, { mangled }: ListFile): boolean {
  if (!row) return false;
  const number = mangled.has(one.key) ? null : one.nhsNumber;
  const isOtherNumber = row.nhs_number !== null && number !== null && row.nhs_number !== number;
  return isOtherNumber || row.birth_date !== one.birthDate;
}

function wrongOfDoubtful(id: string, { before, after }: Whole): string[] {
  const [was, is] = [before.people.get(id), after.people.get(id)];
  const isAsked = after.questions.some((one) => one.person_id === id && one.kind === 'same-number');
  return [
    ...(isAsked ? [] : [`${id} has another number or day of birth and nobody is asked`]),
    ...(recordIn(before, id) === recordIn(after, id) ? [] : [`${id} has changed by a row in doubt`]),
    ...(was?.missing_since === null && is?.missing_since !== null ? [`${id} is in doubt, and missing`] : []),
  ];
}

/** What a list says of somebody, in the words of the table. */
function saidOf(one: Patient, { mangled }: ListFile): Partial<Record<keyof HeldRow, unknown>> {
  return {
    family_name: one.familyName,
    given_name: one.givenName,
    title: one.title,
    birth_date: one.birthDate,
    address_lines: JSON.stringify([`${one.house} ${one.street}`]),
    town,
    postcode: one.postcode || null,
    mobile: one.mobile,
    missing_since: null,
    ...(one.nhsNumber === null || mangled.has(one.key) ? {} : { nhs_number: one.nhsNumber }),
  };
}

function wrongOfListed(one: Patient, id: string, whole: Whole): string[] {
  const row = whole.after.people.get(id);
  if (!row) return [`${one.key} is lost`];
  const said = Object.entries(saidOf(one, whole.file)).flatMap(([column, value]) => {
    const held = row[column as keyof HeldRow];
    return held === value ? [] : [`${one.key} ${id}: ${column} is ${held}, the list says ${String(value)}`];
  });
  const terms = one.conditions.map(({ term }) => term).toSorted();
  const held = activeTerms(whole.after, id);
  const results = whole.after.results.get(id) ?? [];
  const last = one.hba1c.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
  return [
    ...said,
    ...(JSON.stringify(terms) === JSON.stringify(held)
      ? []
      : [`${one.key} ${id} has ${held.join(', ')}, the list says ${terms.join(', ')}`]),
    ...(last && !results.some((each) => each.taken_on === last.on)
      ? [`${one.key} ${id} lacks a result`]
      : []),
    ...wrongStanding(one, row, whole),
  ];
}

const columnOf = { death: 'death_kind', departure: 'registration', restricted: 'restricted' } as const;

/** What staff recorded stays and is asked about where the list says otherwise, and only there. */
function wrongStanding(one: Patient, row: HeldRow, { before, after }: Whole): string[] {
  const agrees = {
    death: (row.death_kind !== null) === (one.diedOn !== null),
    departure: (row.registration === 'left') === (one.leftOn !== null),
    restricted: (row.restricted === 1) === one.restricted,
  };
  return (['death', 'departure', 'restricted'] as const).flatMap((field) => {
    const asked = after.questions.filter((q) => q.subject === `differs-from-staff|${row.id}|${field}`);
    const was = before.people.get(row.id);
    const words = `${one.key} ${row.id}: ${field}`;
    if (!agrees[field]) {
      if (asked.length === 0) return [`${words} differs from the list and nobody is asked`];
      return was && was[columnOf[field]] !== row[columnOf[field]] ? [`${words} was overwritten`] : [];
    }
    // The day of a departure or a death may differ still.
    const isOtherDay = field !== 'restricted' && (row.left_on !== one.leftOn || row.died_on !== one.diedOn);
    const isOpen = asked.some((q) => q.answer === null);
    return isOpen && !isOtherDay ? [`${words} is as the list says and still asked`] : [];
  });
}

/** Where a list that is older than what is held has overwritten something. */
export function overwritten({ before, after, summary }: Taken): string[] {
  return [...before.people].flatMap(([id, was]) => {
    const is = after.people.get(id);
    if (!is) return [`${id} is lost`];
    // Of whoever could not be read since, it is the newest there is.
    if ((before.asOf.get(id) ?? '') <= summary.extractOn) return [];
    const columns = personColumnNames.filter(
      (name) => was[name] !== null && was[name] !== '[]' && was[name] !== is[name] && name !== 'search_text',
    );
    const [then, now] = [activeTerms(before, id), activeTerms(after, id)];
    return [
      ...columns.map((name) => `${id}: ${name} was ${was[name]} and an older list made it ${is[name]}`),
      ...(JSON.stringify(then) === JSON.stringify(now)
        ? []
        : [`${id} had ${then.join()} and has ${now.join()}`]),
      ...(was.missing_since === is.missing_since
        ? []
        : [`${id}: missing since ${was.missing_since}, now ${is.missing_since}`]),
    ];
  });
}
