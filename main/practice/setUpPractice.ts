import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { Problem } from '../../shared/problem.ts';
import type { practiceContract } from '../../shared/practice/practice.contract.ts';
import type { Actor, GateContext } from '../context.ts';
import type { Store } from '../db/store.ts';
import type { Keyring } from './keyring.ts';
import { columnsOf } from './practiceColumns.ts';
import { addMember, addPractice, forgetUnfinished, type PracticeRow } from './practice.sql.ts';
import { newRecoveryKey } from './recoveryKey.ts';

type SetUp = z.output<(typeof practiceContract)['practice.setUp']['input']>;

/** Whether there is a practice here; one whose set-up was cut short is none. */
export async function isSetUpHere(ctx: GateContext): Promise<boolean> {
  const keyring = ctx.keyringOf('practice');
  return keyring.exists() || (!keyring.isDrafted() && (await ctx.databaseExists()));
}

/**
 * Makes the practice's database and its keyring. The keyring is written first, under another name, and takes its own
 * name when everything else is there: whatever cuts the making short, the folder holds a whole practice or none.
 */
export async function setUpPractice(ctx: GateContext, { practice, manager }: SetUp) {
  if (await isSetUpHere(ctx)) throw new Problem('already-set-up');
  const keyring = ctx.keyringOf('practice');
  const key = randomBytes(32).toString('hex');
  const recoveryKey = newRecoveryKey();
  const row: PracticeRow = {
    id: ctx.newId(),
    ...columnsOf(practice),
    sample: 0,
    set_up_at: ctx.clock.now(),
    version: 1,
  };
  const actor: Actor = { id: ctx.newId(), name: manager.name, role: 'manager' };

  const unfinished = unfinishedHere(keyring);
  const store = await ctx.openNew(key, {
    prepare: async () => {
      const { draft } = keyring;
      await draft().start(row, key, recoveryKey);
      await draft().give(actor, key, manager.password);
    },
    fill: async (opened: Store) => {
      await opened.write(async (db) => {
        if (unfinished) await forgetUnfinished(db, unfinished);
        await addPractice(db, row);
        await addMember(db, { ...actor, added_at: row.set_up_at, left_at: null, version: 1 });
      });
      keyring.adoptDraft();
    },
  });
  return { store, keyring, memberId: actor.id, recoveryKey };
}

/** What a server may still hold of a set-up that was cut short. */
function unfinishedHere(keyring: Keyring): { practiceId: string; memberIds: string[] } | null {
  if (!keyring.isDrafted()) return null;
  const draft = keyring.draft();
  return { practiceId: draft.practiceId(), memberIds: draft.members().map(({ id }) => id) };
}
