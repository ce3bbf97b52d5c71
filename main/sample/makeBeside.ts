import { randomBytes } from 'node:crypto';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { MakePractice } from '../context.ts';
import { holdFolder } from '../db/holdFolder.ts';
import { openStore } from '../db/openStore.ts';
import { keyringIn } from '../practice/keyring.ts';
import type { PasswordCost } from '../practice/passwords.ts';

const lock = 'in-use.lock';

/**
 * Makes a practice in a folder beside its own and puts it in place when it is whole: whatever cuts the making short, the
 * folder holds the old practice or none. Throws `database-in-use` when another program is at it.
 */
export async function makeBeside(
  { folder, cost, now }: { folder: string; cost: PasswordCost; now: string },
  make: MakePractice,
): Promise<void> {
  const beside = `${folder}.new`;
  const key = randomBytes(32).toString('hex');
  const hold = holdFolder(beside, lock);
  try {
    for (const left of readdirSync(beside))
      if (left !== lock) rmSync(join(beside, left), { recursive: true });
    const store = await openStore({
      place: { engine: 'sqlite', folder: beside },
      key,
      purpose: 'write',
      now,
    });
    try {
      await make({ store, key, keyring: keyringIn(beside, cost) });
    } finally {
      await store.close();
    }
  } finally {
    hold.letGo();
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  renameSync(beside, folder);
}
