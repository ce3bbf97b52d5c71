import type { Role } from '../../shared/contract.ts';
import { addDays, type IsoDate } from '../../shared/time/isoDate.ts';
import type { GateContext, MakePractice } from '../context.ts';
import { migrations } from '../db/migrations/index.ts';
import type { Store } from '../db/store.ts';
import { fillPractice, sampleSeed } from '../sample/fillPractice.ts';
import { writeSampleLetters } from '../sample/sampleLetters.ts';
import { samplePractice } from '../sample/samplePractice.ts';
import type { Keyring } from './keyring.ts';
import { columnsOf } from './practiceColumns.ts';
import { addMember, addPractice, membersByName } from './practice.sql.ts';
import { newRecoveryKey } from './recoveryKey.ts';

// Everyone in it is invented, so its key needs no secret; the file is encrypted all the same.
const samplePassword = 'sample';
const samplePeopleCount = 9000;
/** Raised when the invented people change; a new table makes a new sample by itself. */
const edition = `2.${migrations.at(-1)?.name ?? ''}`;
/** A year of care is about months: people invented half a year ago have no results of the last six. */
const keptForDays = 180;

/** Opens the practice of invented people, making it first where it is not there, too old or of another edition. */
export async function openSamplePractice(
  ctx: GateContext,
  role: Role,
): Promise<{ store: Store; keyring: Keyring; memberId: string }> {
  const keyring = ctx.keyringOf('sample');
  const today = ctx.clock.today();
  if (!keyring.exists() || !isFresh(keyring.practiceId(), today))
    await ctx.makeSample(samplePracticeFor(ctx));

  const [anyone] = keyring.members();
  const key = await keyring.keyFor(anyone?.id ?? '', samplePassword);
  const store = await ctx.open('sample', key ?? '');
  const members = await store.read(membersByName);
  const memberId = members.find((one) => one.role === role)?.id ?? '';
  return { store, keyring, memberId };
}

/** The day and edition stand in the practice's id, which is read without opening the database. */
function idOf(madeOn: IsoDate): string {
  return `sample/${madeOn}/${edition}`;
}

function isFresh(id: string, today: IsoDate): boolean {
  const madeOn = id.split('/')[1] ?? '';
  return id === idOf(madeOn) && madeOn <= today && madeOn >= addDays(today, -keptForDays);
}

function samplePracticeFor({ clock, newId, progress }: GateContext): MakePractice {
  return async ({ store, key, keyring }) => {
    const at = clock.now();
    const { details, staff } = samplePractice;
    const practice = {
      id: idOf(clock.today()),
      ...columnsOf(details),
      sample: 1,
      set_up_at: at,
      version: 1,
    };
    const members = staff.map((one) => ({ id: newId(), ...one, added_at: at, left_at: null, version: 1 }));
    const [actor] = members;
    if (!actor) throw new Error('The sample practice has no staff');

    await store.write(async (db) => {
      await addPractice(db, practice);
      for (const member of members) await addMember(db, member);
    });
    await fillPractice({ store, clock, actor, progress }, { count: samplePeopleCount, seed: sampleSeed });
    await writeSampleLetters({ store, clock, actor, newId, progress });
    await keyring.start(practice, key, newRecoveryKey());
    for (const member of members) await keyring.give(member, key, samplePassword);
  };
}
