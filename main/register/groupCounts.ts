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
  const rows = await groupFactRows(db, qofYearOf(today));
  const leads = new Map<string, number>();
  const fits = new Map<string, number>();
  const placeOf = placesAmong(groups);
  for (const { registers, birth_date, circumstances } of rows) {
    const { lead, alsoFits } = placeOf({ registers, age: ageOn(birth_date, today), circumstances });
    leads.set(lead.id, (leads.get(lead.id) ?? 0) + 1);
    for (const group of [lead, ...alsoFits]) fits.set(group.id, (fits.get(group.id) ?? 0) + 1);
  }
  return {
    total: rows.length,
    counts: groups.map((group) => ({
      groupId: group.id,
      leads: leads.get(group.id) ?? 0,
      fits: fits.get(group.id) ?? 0,
      words: ruleInWords(group.rule),
    })),
  };
}

type Alike = { registers: string; age: number; circumstances: string };
type Place = ReturnType<typeof placeInGroups>;

/**
 * Thousands of people are alike in all that groups ask: each kind of person is placed once. Ages are alike between those
 * the rules name.
 */
function placesAmong(groups: readonly GroupDefinition[]) {
  const turns = groups.flatMap(({ rule }) => agesOfChange(rule));
  const places = new Map<string, Map<string, Place[]>>();

  return ({ registers, age, circumstances }: Alike): Place => {
    const sameRegisters = getOrAdd(places, registers, () => new Map<string, Place[]>());
    const alike = getOrAdd(sameRegisters, circumstances, () => []);
    const turned = turns.reduce((count, turn) => (age >= turn ? count + 1 : count), 0);
    return (alike[turned] ??= placeInGroups(
      {
        ...(JSON.parse(circumstances) as GroupCircumstances),
        registers: registersIn(registers),
        age,
      },
      groups,
    ));
  };
}

function getOrAdd<V>(map: Map<string, V>, key: string, make: () => V): V {
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
