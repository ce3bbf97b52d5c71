import { z } from 'zod';
import { command, everyone, managerOnly, query, task, type Role } from '../contract.ts';
import { FileHandle, PersonId } from '../identity/ids.ts';
import { ListWindow, longestSearch, page } from '../list.ts';
import { PersonLine, RegisterSchema } from '../people/person.ts';
import { RoundLine } from '../recall/roundLine.ts';
import { IsoDate, YearMonth } from '../time/isoDate.ts';
import { QofYear } from '../time/qofYear.ts';
import { CheckSettings } from './checks.ts';
import { GroupDefinition } from './groupRules.ts';

/** Who is asked for; the same question counts, lists, exports and moves. */
export const MemberFilter = z.object({
  year: QofYear,
  month: YearMonth.nullable().default(null),
  groupIds: z.array(z.string()).default([]),
  registers: z.array(RegisterSchema).default([]),
  search: z.string().trim().max(longestSearch).default(''),
  /**
   * `flagged`: on a register with something not known; `moved`: planned for another month than the birth month;
   * `invited`: in whichever way, and not come back; `not-invited`: neither invited nor come without it, in a round that
   * has not ended, or without one, whether they are booked or not.
   */
  only: z.enum(['everyone', 'flagged', 'moved', 'with-needs', 'not-invited', 'invited']).default('everyone'),
});
export type MemberFilter = z.infer<typeof MemberFilter>;

export const MemberSort = z.object({
  sort: z.enum(['name', 'birthDate', 'group', 'plannedMonth', 'conditions', 'lastReview']).default('name'),
  descending: z.boolean().default(false),
});

export const MemberLine = PersonLine.extend({
  plannedMonth: YearMonth,
  /** Planned for another month than the month of birth. */
  moved: z.boolean(),
  flags: z.array(z.string()),
  lastReviewOn: IsoDate.nullable(),
  /** Where their year stands; null where no round has been opened. */
  round: RoundLine.nullable(),
});
export type MemberLine = z.infer<typeof MemberLine>;

export const YearOfGroups = z.object({
  year: QofYear,
  total: z.int(),
  months: z.array(
    z.object({
      month: YearMonth,
      total: z.int(),
      born: z.int(),
      byGroup: z.array(z.object({ groupId: z.string(), count: z.int() })),
    }),
  ),
  groups: z.array(
    z.object({
      id: z.string(),
      letter: z.string(),
      name: z.string(),
      rule: z.string(),
      gpFirst: z.boolean(),
      count: z.int(),
    }),
  ),
});
export type YearOfGroups = z.infer<typeof YearOfGroups>;

const Groups = z.array(GroupDefinition).min(1).max(26);
const leaders: readonly Role[] = ['manager', 'gp', 'nurse'];

export const registerContract = {
  'register.findYear': query(z.object({ year: QofYear }), YearOfGroups, { roles: everyone }),
  'register.listMembers': query(
    MemberFilter.extend(ListWindow.shape).extend(MemberSort.shape),
    page(MemberLine).extend({ byGroup: z.array(z.object({ groupId: z.string(), count: z.int() })) }),
    { roles: everyone },
  ),
  'register.exportMembers': task(
    MemberFilter.extend(MemberSort.shape),
    z.object({ handle: FileHandle, name: z.string(), rows: z.int() }),
    { roles: ['manager', 'admin', 'gp'] },
  ),

  'register.findGroups': query(
    z.object({}),
    z.object({ groups: Groups, words: z.record(z.string(), z.string()), version: z.int() }),
    {
      roles: everyone,
    },
  ),
  /** Groups as they are being typed, before they are saved: how many people each would lead. */
  'register.countGroups': query(
    z.object({ groups: Groups }),
    z.object({
      total: z.int(),
      counts: z.array(z.object({ groupId: z.string(), leads: z.int(), fits: z.int(), words: z.string() })),
    }),
    { roles: everyone },
  ),
  'register.saveGroups': command(
    z.object({ groups: Groups, version: z.int() }),
    z.object({ groups: Groups, version: z.int() }),
    {
      roles: leaders,
    },
  ),
  /** Why one person is in the group they are in, or would be with groups not saved yet. */
  'register.explainPerson': query(
    z.object({ personId: PersonId, groups: Groups.nullable().default(null) }),
    z.object({
      leadGroupId: z.string().nullable(),
      groups: z.array(
        z.object({
          groupId: z.string(),
          letter: z.string(),
          name: z.string(),
          fits: z.boolean(),
          why: z.string(),
        }),
      ),
      registers: z.array(
        z.object({ register: RegisterSchema, name: z.string(), on: z.boolean(), because: z.string() }),
      ),
    }),
    { roles: everyone, opens: 'personId' },
  ),

  'register.listRegisters': query(
    z.object({}),
    z.array(
      z.object({
        register: RegisterSchema,
        name: z.string(),
        /** On the register, here and alive. */
        people: z.int(),
        flagged: z.int(),
        /** Rows in the list of this register and this year; without those whose round is put off, or cancer alone. */
        listed: z.int(),
        source: z.string(),
        ruleVersion: z.string(),
      }),
    ),
    { roles: everyone },
  ),
  'register.listCodeLists': query(
    z.object({}),
    z.array(
      z.object({
        list: z.string(),
        holds: z.string(),
        codes: z.int(),
        changedOn: z.string(),
        source: z.string(),
        /** The practice has put its own in place of the shipped one. */
        replaced: z.boolean(),
      }),
    ),
    { roles: everyone },
  ),
  /** A CSV with the columns `code` and `term`; everyone is placed anew. `null` puts the shipped list back. */
  'register.readCodeList': task(
    z.object({
      list: z.string(),
      file: FileHandle.nullable(),
      version: z.string().trim().min(1, 'Say which version').max(60),
    }),
    z.object({ codes: z.int() }),
    { roles: managerOnly },
  ),
  'register.replaceCodeList': command(
    z.object({
      list: z.string(),
      version: z.string().max(60),
      entries: z
        .array(z.object({ code: z.string().regex(/^\d{6,18}$/), term: z.string().min(1).max(500) }))
        .max(20_000),
    }),
    z.object({ codes: z.int() }),
    { roles: managerOnly },
  ),
  /** Once per practice day, and harmless more often: what age and lapsed medicines change without any event. */
  'register.startDay': command(z.object({}), z.object({ recomputed: z.int() }), { roles: everyone }),

  'register.findCheckSettings': query(z.object({}), z.object({ settings: CheckSettings, version: z.int() }), {
    roles: everyone,
  }),
  'register.changeCheckSettings': command(
    z.object({ settings: CheckSettings, version: z.int() }),
    z.object({ settings: CheckSettings, version: z.int() }),
    { roles: managerOnly },
  ),
};
