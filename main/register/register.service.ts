import type { registerContract } from '../../shared/register/register.contract.ts';
import type { Register } from '../../shared/register/facts.ts';
import { registerNames } from '../../shared/register/registerNames.ts';
import { registerRules, registerRulesVersion } from '../../shared/register/registerRules.ts';
import { ruleInWords } from '../../shared/register/ruleInWords.ts';
import { addDays } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { Handlers } from '../context.ts';
import { saveSetting } from '../practice/settings.sql.ts';
import { findCheckSettings } from './checkSettings.ts';
import { codeListsInUse, readCodeList, replaceCodeList } from './replaceCodeList.ts';
import { explainPerson } from './explainPerson.ts';
import { exportMembers } from './exportMembers.ts';
import { countGroups } from './groupCounts.ts';
import { findGroups } from './groups.ts';
import { memberLineOf } from './memberLine.ts';
import { placePeople } from './placePeople.ts';
import { yardstickOf } from './roundLine.ts';
import { unlistedWithOldRound } from './openCycles.sql.ts';
import { everyoneListed, peopleDueForReview, peopleWithoutYear } from './standing.sql.ts';
import { countByRegister, countListedByRegisters, countMembersByGroup, memberRows } from './register.sql.ts';
import { yearOfGroups } from './yearOfGroups.ts';

export const registerService: Handlers<typeof registerContract> = {
  'register.findYear': ({ db }, { year }) => yearOfGroups(db, year),

  'register.listMembers': async (ctx, { from, limit, sort, descending, ...filter }) => {
    const { db } = ctx;
    const name = `members by group ${JSON.stringify(filter)}`;
    const byGroup = await db.kept(name, () => countMembersByGroup(db, filter));
    const rows = await memberRows(db, filter, { order: { sort, descending }, window: { from, limit } });
    const yardstick = await yardstickOf(ctx);
    return {
      total: byGroup.reduce((total, row) => total + row.n, 0),
      lines: rows.map((row) => memberLineOf(row, yardstick)),
      byGroup: byGroup.map((row) => ({ groupId: row.group_id, count: row.n })),
    };
  },

  'register.exportMembers': exportMembers,

  'register.findGroups': async ({ db }) => {
    const { value: groups, version } = await findGroups(db);
    const words = Object.fromEntries(groups.map((group) => [group.id, ruleInWords(group.rule)]));
    return { groups, words, version };
  },

  'register.countGroups': ({ db, clock }, { groups }) => countGroups(db, groups, clock.today()),

  'register.saveGroups': async (ctx, { groups, version }) => {
    await saveSetting(ctx, 'groups', { value: groups, version });
    await ctx.peopleChanged(await everyoneListed(ctx.db));
    return { groups, version: version + 1 };
  },

  'register.explainPerson': (ctx, { personId, groups }) => explainPerson(ctx, personId, groups),

  'register.listRegisters': async ({ db, clock }) => {
    const counts = new Map((await countByRegister(db)).map((row) => [row.register, row]));
    const year = qofYearOf(clock.today());
    const listed = new Map((await countListedByRegisters(db, year)).map((row) => [row.register, row.n]));
    return registerRules.map(({ register, source }) => ({
      register,
      name: registerNames[register as Register].name,
      people: counts.get(register)?.n ?? 0,
      flagged: counts.get(register)?.flagged ?? 0,
      listed: listed.get(register) ?? 0,
      source,
      ruleVersion: registerRulesVersion.name,
    }));
  },

  'register.listCodeLists': ({ db }) => codeListsInUse(db),
  'register.readCodeList': readCodeList,
  'register.replaceCodeList': replaceCodeList,

  'register.startDay': async (ctx) => {
    const today = ctx.clock.today();
    // Whose day has gone by without a look: each change belongs to its own day.
    const late = await peopleDueForReview(ctx.db, addDays(today, -1));
    await placePeople(ctx, late, 'time');
    const due = new Set([
      ...late,
      ...(await peopleDueForReview(ctx.db, today)),
      ...(await peopleWithoutYear(ctx.db, qofYearOf(today))),
      ...(await unlistedWithOldRound(ctx.db, qofYearOf(today))),
    ]);
    await ctx.peopleChanged([...due].toSorted());
    return { recomputed: due.size };
  },

  'register.findCheckSettings': async ({ db }) => {
    const { value, version } = await findCheckSettings(db);
    return { settings: value, version };
  },

  'register.changeCheckSettings': async (ctx, { settings, version }) => {
    await saveSetting(ctx, 'checks', { value: settings, version });
    return { settings, version: version + 1 };
  },
};
