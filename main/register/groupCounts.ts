import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import type { GroupFacts } from '../../shared/register/facts.ts';
import type { GroupDefinition } from '../../shared/register/groupRules.ts';
import { placeInGroups } from '../../shared/register/placeInGroups.ts';
import { ruleInWords } from '../../shared/register/ruleInWords.ts';
import { ageOn, type IsoDate } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Reader } from '../db/store.ts';
import { registersIn } from '../people/personLine.ts';
import { groupFactRows } from './register.sql.ts';

/** How many people groups would hold, before they are saved. */
export async function countGroups(db: Reader, groups: readonly GroupDefinition[], today: IsoDate) {
  const rows = await groupFactRows(db, qofYearOf(today));
  const leads = new Map<string, number>();
  const fits = new Map<string, number>();
  for (const row of rows) {
    const { lead, alsoFits } = placeInGroups(factsOf(row, today), groups);
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

type FactRow = Awaited<ReturnType<typeof groupFactRows>>[number];

function factsOf(row: FactRow, today: IsoDate): GroupFacts {
  const needs = (JSON.parse(row.needs) as CommunicationNeed[]).map((need) => need.kind);
  return {
    registers: registersIn(row.registers),
    age: ageOn(row.birth_date, today),
    housebound: row.housebound === 1,
    careHome: row.care_home === 1,
    frailty: row.frailty ?? 'not-known',
    needs,
    interpreter: row.interpreter === 1 || needs.includes('interpreter'),
  };
}
