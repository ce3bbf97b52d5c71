import { randomBytes } from 'node:crypto';
import type { Role } from '../../shared/contract.ts';
import type { GateContext } from '../context.ts';
import type { Store } from '../db/store.ts';
import type { Keyring } from './keyring.ts';
import { columnsOf } from './practiceColumns.ts';
import { addMember, addPractice, membersByName } from './practice.sql.ts';
import { newRecoveryKey } from './recoveryKey.ts';

// Everyone in it is invented, so its key needs no secret; the file is encrypted all the same.
const samplePassword = 'sample';

const details = {
  name: 'Beckside Sample Surgery',
  odsCode: 'Z00000',
  addressLines: ['2 Mill Lane', 'Beckside', 'ZZ99 1BS'],
  phone: '01632 960100',
  signatory: { name: 'Gwen Pritchard', role: 'Lead nurse' },
  phoneHours: { days: 'Monday to Friday', opens: '08:00', closes: '18:30' },
};
const staff: { name: string; role: Role }[] = [
  { name: 'Helen Cross', role: 'manager' },
  { name: 'Siân Prosser', role: 'admin' },
  { name: 'Beth Okafor', role: 'hca' },
  { name: 'Gwen Pritchard', role: 'nurse' },
  { name: 'Dr Ravi Menon', role: 'gp' },
];

/** Opens the practice of invented people, making it first where it is not there yet. */
export async function openSamplePractice(
  ctx: GateContext,
  role: Role,
): Promise<{ store: Store; keyring: Keyring; memberId: string }> {
  const keyring = ctx.keyringOf('sample');
  if (!keyring.exists()) await makeSamplePractice(ctx, keyring);

  const [anyone] = keyring.members();
  const key = await keyring.keyFor(anyone?.id ?? '', samplePassword);
  const store = await ctx.open('sample', key ?? '');
  const members = await store.read(membersByName);
  const memberId = members.find((one) => one.role === role)?.id ?? '';
  return { store, keyring, memberId };
}

async function makeSamplePractice(ctx: GateContext, keyring: Keyring): Promise<void> {
  const key = randomBytes(32).toString('hex');
  const store = await ctx.open('sample', key);
  const at = ctx.clock.now();
  const practice = { id: ctx.newId(), ...columnsOf(details), sample: 1, set_up_at: at, version: 1 };
  const members = staff.map((one) => ({ id: ctx.newId(), ...one, added_at: at, left_at: null, version: 1 }));

  await store.write(async (db) => {
    await addPractice(db, practice);
    for (const member of members) await addMember(db, member);
  });
  await keyring.start(practice, key, newRecoveryKey());
  for (const member of members) await keyring.give(member, key, samplePassword);
}
