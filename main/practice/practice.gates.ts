import { Problem } from '../../shared/problem.ts';
import type { practiceContract } from '../../shared/practice/practice.contract.ts';
import { secondsToWait } from '../../shared/practice/waitAfterWrong.ts';
import type { Instant } from '../../shared/time/isoDate.ts';
import { addAuditRow } from '../audit.sql.ts';
import type { Actor, GateContext, Handlers } from '../context.ts';
import type { Store, Writer } from '../db/store.ts';
import type { Keyring } from './keyring.ts';
import { findMember, findPractice } from './practice.sql.ts';
import { openSamplePractice } from './samplePractice.ts';
import { isSetUpHere, setUpPractice } from './setUpPractice.ts';

type Gates = Pick<
  Handlers<typeof practiceContract>,
  'practice.findWelcome' | 'practice.setUp' | 'practice.signIn' | 'practice.recover' | 'practice.openSample'
>;

export const practiceGates: Gates = {
  'practice.findWelcome': async (ctx) => {
    const keyring = ctx.keyringOf('practice');
    if (!(await isSetUpHere(ctx))) return { state: 'not-set-up', practiceName: null, staff: [] };
    const staff = keyring.members().toSorted((a, b) => (a.name < b.name ? -1 : 1));
    return { state: 'set-up', practiceName: keyring.practiceName(), staff };
  },

  'practice.setUp': async (ctx, details) => {
    const { recoveryKey, store, keyring, memberId } = await setUpPractice(ctx, details);
    return { signedIn: await signIn(ctx, store, { keyring, memberId }), recoveryKey };
  },

  'practice.signIn': async (ctx, { memberId, password }) => {
    const keyring = await keyringHere(ctx);
    const wait = secondsToWait(keyring.wrongPasswordsOf(memberId), ctx.clock.now());
    if (wait > 0) throw new Problem('wait-before-trying', String(wait));

    const key = await keyring.keyFor(memberId, password);
    if (!key) {
      if (keyring.members().some((one) => one.id === memberId)) keyring.countWrong(memberId, ctx.clock.now());
      throw new Problem('wrong-password');
    }
    return signIn(ctx, await ctx.open('practice', key), { keyring, memberId });
  },

  'practice.recover': async (ctx, { memberId, recoveryKey, newPassword }) => {
    const keyring = await keyringHere(ctx);
    const key = await keyring.keyForRecovery(recoveryKey);
    if (!key) throw new Problem('wrong-recovery-key');
    const member = keyring.members().find((one) => one.id === memberId);
    if (!member) throw new Problem('not-found');

    const store = await ctx.open('practice', key);
    const signedIn = await signIn(ctx, store, { keyring, memberId });
    await keyring.give(member, key, newPassword);
    await store.write((db) => note(db, ctx, { actor: signedIn.member, detail: 'recovery key used' }));
    return signedIn;
  },

  'practice.openSample': async (ctx, { role }) => {
    const { store, keyring, memberId } = await openSamplePractice(ctx, role);
    return signIn(ctx, store, { keyring, memberId });
  },
};

async function keyringHere(ctx: GateContext): Promise<Keyring> {
  const keyring = ctx.keyringOf('practice');
  if (!keyring.exists()) throw new Problem((await isSetUpHere(ctx)) ? 'keyring-missing' : 'not-set-up');
  if (!(await ctx.databaseExists())) throw new Problem('database-missing');
  return keyring;
}

/** The last steps of every way in: is this the keyring's database, is the person still staff, what went wrong before. */
async function signIn(
  ctx: GateContext,
  store: Store,
  { keyring, memberId }: { keyring: Keyring; memberId: string },
) {
  const { practice, member } = await store.read(async (db) => ({
    practice: await findPractice(db),
    member: await findMember(db, memberId),
  }));
  if (!practice || practice.id !== keyring.practiceId()) throw new Problem('keyring-not-ours');
  if (!member || member.left_at !== null) throw new Problem('wrong-password');

  const actor: Actor = { id: member.id, name: member.name, role: member.role };
  const wrongAt = keyring.wrongPasswordsOf(memberId);
  await store.write(async (db) => {
    for (const at of wrongAt) await note(db, ctx, { actor, kind: 'refused', detail: 'wrong password', at });
    await note(db, ctx, { actor });
  });
  if (wrongAt.length > 0) keyring.forgetWrong(memberId);
  ctx.signInAs(actor);
  return { member: actor, practice: { name: practice.name, sample: practice.sample === 1 } };
}

/** `at`: when it happened, where that is not now: nothing is written while nobody is signed in. */
type Note = { actor: Actor; kind?: 'sign-in' | 'refused'; detail?: string; at?: Instant };

function note(
  db: Writer,
  ctx: GateContext,
  { actor, kind = 'sign-in', detail, at = ctx.clock.now() }: Note,
): Promise<void> {
  return addAuditRow(db, {
    id: ctx.newId(),
    at,
    session_id: ctx.sessionId,
    member_id: actor.id,
    member_name: actor.name,
    operation: 'practice.signIn',
    kind,
    person_id: null,
    version_before: null,
    version_after: null,
    request_id: null,
    answer: null,
    inverse: null,
    detail: detail ?? null,
  });
}
