import type { GroupFacts } from '../../shared/register/facts.ts';
import type { GroupDefinition, GroupRule } from '../../shared/register/groupRules.ts';
import { placeInGroups } from '../../shared/register/placeInGroups.ts';
import { ruleInWords } from '../../shared/register/ruleInWords.ts';
import { ageOn, type IsoDate } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Reader } from '../db/store.ts';
import { registersIn } from '../people/personLine.ts';
import type { GroupCircumstances } from './placePerson.ts';
import { groupFactRows } from './register.sql.ts';

/** How many people groups would hold, before they are saved: by the same facts as when they are. */
export async function countGroups(db: Reader, groups: readonly GroupDefinition[], today: IsoDate) {
  // Groups are counted as they are typed: whom they are counted among stays the same meanwhile.
  const kinds = await db.kept(`kinds of people ${today}`, () => kindsOfPeople(db, today));
  const turns = groups.flatMap(({ rule }) => agesOfChange(rule));
  const leads = new Map<string, number>();
  const fits = new Map<string, number>();
  let total = 0;
  for (const { facts, ages } of kinds) {
    for (const [age, people] of betweenTurns(ages, turns)) {
      const { lead, alsoFits } = placeInGroups({ ...facts, age }, groups);
      total += people;
      leads.set(lead.id, (leads.get(lead.id) ?? 0) + people);
      for (const group of [lead, ...alsoFits]) fits.set(group.id, (fits.get(group.id) ?? 0) + people);
    }
  }
  return {
    total,
    counts: groups.map((group) => ({
      groupId: group.id,
      leads: leads.get(group.id) ?? 0,
      fits: fits.get(group.id) ?? 0,
      words: ruleInWords(group.rule),
    })),
  };
}

/** How many people are of an age. */
type Ages = Map<number, number>;
/** People alike in all that groups ask but their age: thousands are, and each kind of person is placed once. */
type Kind = { facts: Omit<GroupFacts, 'age'>; ages: Ages };

async function kindsOfPeople(db: Reader, today: IsoDate): Promise<Kind[]> {
  const kinds = new Map<string, Map<string, Kind>>();
  for (const { registers, birth_date, circumstances } of await groupFactRows(db, qofYearOf(today))) {
    const sameRegisters = getOrAdd(kinds, registers, () => new Map<string, Kind>());
    const { ages } = getOrAdd(sameRegisters, circumstances, () => ({
      facts: { ...(JSON.parse(circumstances) as GroupCircumstances), registers: registersIn(registers) },
      ages: new Map<number, number>(),
    }));
    const age = ageOn(birth_date, today);
    ages.set(age, (ages.get(age) ?? 0) + 1);
  }
  return [...kinds.values()].flatMap((same) => [...same.values()]);
}

/** Ages are alike between those the rules name: one age of each stretch, with everyone in it. */
function betweenTurns(ages: Ages, turns: readonly number[]): Iterable<[number, number]> {
  const stretches = new Map<number, [number, number]>();
  for (const [age, people] of ages) {
    const turned = turns.reduce((count, turn) => (age >= turn ? count + 1 : count), 0);
    const stretch = getOrAdd<number, [number, number]>(stretches, turned, () => [age, 0]);
    stretch[1] += people;
  }
  return stretches.values();
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The birthdays on which a rule may answer otherwise than the day before. */
function agesOfChange(rule: GroupRule): number[] {
  switch (rule.kind) {
    case 'allOf':
    case 'anyOf':
      return rule.rules.flatMap(agesOfChange);
    case 'ageFrom':
      return [rule.years];
    case 'ageTo':
      return [rule.years + 1];
    default:
      return [];
  }
}
