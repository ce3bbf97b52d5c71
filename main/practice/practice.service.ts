import { whyNotUndone } from '../../shared/practice/undoWords.ts';
import { Problem } from '../../shared/problem.ts';
import type { AuditLine } from '../../shared/practice/auditTrail.ts';
import type { practiceContract } from '../../shared/practice/practice.contract.ts';
import { peopleNoted } from '../auditedPeople.ts';
import type { Inverse, CommandContext, Handlers } from '../context.ts';
import { changeVersioned } from '../db/changeVersioned.ts';
import type { Reader } from '../db/store.ts';
import { findDraft, keepDraft } from './draft.sql.ts';
import { columnsOf, detailsOf } from './practiceColumns.ts';
import { practiceGates } from './practice.gates.ts';
import { verifyDatabase } from './verifyDatabase.sql.ts';
import {
  addMember,
  auditLines,
  countManagers,
  findMember,
  findPractice,
  membersByName,
  type AuditLineRow,
  type MemberRow,
  type PracticeRow,
} from './practice.sql.ts';
import { lastActOf, undoRequestOf } from './undo.sql.ts';
import { viewsService } from './views.service.ts';

export const practiceService: Handlers<typeof practiceContract> = {
  ...practiceGates,
  ...viewsService,

  'practice.findDetails': async ({ db }) => detailsOf(await practiceIn(db)),

  'practice.changeDetails': async ({ db, keyring }, { version, ...details }) => {
    const { id } = await practiceIn(db);
    await changeVersioned(db, 'practice', { id, version }, columnsOf(details));
    keyring.rename(details.name);
    return detailsOf(await practiceIn(db));
  },

  'practice.listStaff': async ({ db }) => (await membersByName(db)).map(memberOf),

  'practice.addMember': async (ctx, { name, role, password }) => {
    await refuseTakenName(ctx.db, name);
    const row = { id: ctx.newId(), name, role, added_at: ctx.clock.now(), left_at: null, version: 1 };
    await addMember(ctx.db, row);
    await ctx.keyring.give(row, password);
    return memberOf(row);
  },

  'practice.changeRole': async ({ db }, { memberId, role, version }) => {
    await changeVersioned(db, 'member', { id: memberId, version }, { role });
    await refuseWithoutManager(db);
    return memberOf(await memberIn(db, memberId));
  },

  'practice.endMember': async ({ db, clock, keyring }, { memberId, version }) => {
    await changeVersioned(db, 'member', { id: memberId, version }, { left_at: clock.now() });
    await refuseWithoutManager(db);
    keyring.remove(memberId);
    return memberOf(await memberIn(db, memberId));
  },

  'practice.changePassword': async ({ actor, keyring }, { currentPassword, newPassword }) => {
    if (!(await keyring.isPasswordOf(actor.id, currentPassword))) throw new Problem('wrong-password');
    await keyring.give(actor, newPassword);
    return {};
  },

  'practice.resetPassword': async (ctx: CommandContext, { memberId, newPassword }) => {
    const member = await memberIn(ctx.db, memberId);
    if (member.left_at !== null) throw new Problem('not-found');
    await ctx.keyring.give(member, newPassword);
    return memberOf(member);
  },

  'practice.verify': ({ db }) => verifyDatabase(db),

  'practice.findDraft': async ({ db, actor }, { place }) => ({ value: await findDraft(db, actor.id, place) }),

  'practice.keepDraft': async ({ db, actor, clock }, { place, value }) => {
    await keepDraft(db, { memberId: actor.id, place, value, at: clock.now() });
    return {};
  },

  'practice.findUndo': async ({ db, actor }) => {
    const last = await lastActOf(db, actor.id);
    if (!last) return { undo: null, why: null };
    if (last.inverse === null) return { undo: null, why: whyNotUndone(last.operation) };
    const { operation, input, words } = JSON.parse(last.inverse) as Inverse;
    return { undo: { requestId: undoRequestOf(last.id), operation, input, words, at: last.at }, why: null };
  },
  'practice.listAudit': async ({ db }, question) => {
    const { total, lines } = await auditLines(db, question);
    return {
      total,
      lines: lines.map(auditLineOf),
    };
  },
};

/** Acts of several people say of how many as a number; what else there is to say of an act is its detail. */
function auditLineOf(row: AuditLineRow): AuditLine {
  const { id, at, operation, kind, detail, family_name: familyName, given_name: givenName, title } = row;
  const people = peopleNoted({ kind, detail });
  return {
    id,
    at,
    operation,
    kind,
    memberName: row.member_name,
    personId: row.person_id,
    person: familyName === null || givenName === null ? null : { familyName, givenName, title },
    people,
    detail: people === null ? detail : null,
  };
}

export async function practiceIn(db: Reader): Promise<PracticeRow> {
  const practice = await findPractice(db);
  if (!practice) throw new Problem('not-set-up');
  return practice;
}

async function memberIn(db: Reader, id: string): Promise<MemberRow> {
  const member = await findMember(db, id);
  if (!member) throw new Problem('not-found');
  return member;
}

async function refuseTakenName(db: Reader, name: string): Promise<void> {
  const taken = (await membersByName(db)).some(
    (one) => one.left_at === null && one.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Problem('name-taken');
}

/** Checked after the change, in its transaction: the last manager can neither leave nor step down. */
async function refuseWithoutManager(db: Reader): Promise<void> {
  if ((await countManagers(db)) === 0) throw new Problem('last-manager');
}

function memberOf({ id, name, role, left_at, version }: MemberRow) {
  return { id, name, role, leftAt: left_at, version };
}
