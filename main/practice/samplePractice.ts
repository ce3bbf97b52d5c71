import type { Role } from '../../shared/contract.ts';
import type { GateContext, MakePractice } from '../context.ts';
import type { Store } from '../db/store.ts';
import { fillPractice, sampleSeed } from '../sample/fillPractice.ts';
import { isFreshSample, sampleIdOf } from '../sample/sampleEdition.ts';
import { writeSampleBook } from '../sample/writeSampleBook.ts';
import { writeSampleLetters } from '../sample/sampleLetters.ts';
import { samplePractice } from '../sample/samplePractice.ts';
import type { Keyring } from './keyring.ts';
import { columnsOf } from './practiceColumns.ts';
import { addMember, addPractice, membersByName } from './practice.sql.ts';
import { newRecoveryKey } from './recoveryKey.ts';

// Everyone in it is invented, so its key needs no secret; the file is encrypted all the same.
const samplePassword = 'sample';
const samplePeopleCount = 9000;

/** Opens the practice of invented people, making it first where it is not there, too old or of another edition. */
export async function openSamplePractice(
  ctx: GateContext,
  role: Role,
): Promise<{ store: Store; keyring: Keyring; memberId: string }> {
  const keyring = ctx.keyringOf('sample');
  const today = ctx.clock.today();
  if (!keyring.exists() || !isFreshSample(keyring.practiceId(), today))
    await ctx.makeSample(samplePracticeFor(ctx));

  const [anyone] = keyring.members();
  const key = await keyring.keyFor(anyone?.id ?? '', samplePassword);
  const store = await ctx.open('sample', key ?? '');
  const members = await store.read(membersByName);
  const memberId = members.find((one) => one.role === role)?.id ?? '';
  return { store, keyring, memberId };
}

function samplePracticeFor({ clock, newId, progress }: GateContext): MakePractice {
  return async ({ store, key, keyring }) => {
    const at = clock.now();
    const { details, staff } = samplePractice;
    const practice = {
      id: sampleIdOf(clock.today()),
      ...columnsOf(details),
      sample: 1,
      set_up_at: at,
      version: 1,
    };
    const members = staff.map((one) => ({ id: newId(), ...one, added_at: at, left_at: null, version: 1 }));
    const [actor, second] = members;
    if (!actor || !second) throw new Error('The sample practice has no staff');

    await store.write(async (db) => {
      await addPractice(db, practice);
      for (const member of members) await addMember(db, member);
    });
    await fillPractice({ store, clock, actor, progress }, { count: samplePeopleCount, seed: sampleSeed });
    await writeSampleLetters({ store, clock, actor, secondPerson: second.name, newId, progress });
    await writeSampleBook({ store, clock, actor, newId, progress });
    await keyring.start(practice, key, newRecoveryKey());
    for (const member of members) await keyring.give(member, key, samplePassword);
  };
}
