import type { Actor } from '../../../main/context.ts';
import { roles, type Role } from '../../../shared/contract.ts';
import { testPassword } from '../../support/openTestCore.ts';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aBookedPerson } from './aBookedPerson.ts';
import { aList, importList, stage } from '../../support/importing.ts';

/** Where the restricted person lives and how they are reached: none of these may be met anywhere. */
export const secret = {
  now: [
    'Hidden Hollow 77',
    'Nowhereby',
    'Secretshire',
    'ZZ99 7SS',
    '01632960777',
    '07700900777',
    'hidden@example.org',
    'Carer Cottage 5',
    'Far Thorpe',
  ],
  next: ['Newly Hidden Close 8', 'Elsewhereby', 'ZZ99 8SS', '07700900888', 'elsewhere@example.org'],
};

const [street = '', town = '', county = '', postcode = '', home = '', mobile = '', email = ''] = secret.now;
const [newStreet = '', newTown = '', newPostcode = '', newMobile = '', newEmail = ''] = secret.next;

const oakley = aPerson({
  'NHS Number': nhsNumberOf(1),
  'House Name / Flat Number': '',
  'Number and Street': street,
  Town: town,
  County: county,
  Postcode: postcode,
  'Home telephone': home,
  'Mobile telephone': mobile,
  Email: email,
});
const moved = {
  ...oakley,
  'Number and Street': newStreet,
  Town: newTown,
  Postcode: newPostcode,
  'Mobile telephone': newMobile,
  Email: newEmail,
};
const slipped = { ...moved, Email: `=HYPERLINK("${newEmail}")`, 'Date of Birth': '12-May-1956' };

/** Letters that go to a carer at an address of their own. */
async function lettersToCarer(
  { call, clock }: Awaited<ReturnType<typeof aPracticeWith>>,
  personId: string,
): Promise<void> {
  const { version } = await call('people.findPerson', { personId });
  const address = { lines: ['Carer Cottage 5'], town: 'Far Thorpe', postcode: 'ZZ99 4DT' };
  const carer = { name: 'Eirlys Bevan', relationship: 'daughter', needs: [], address };
  const askedOn = clock.today();
  await call('people.recordLetterCarer', { personId, version, carer, askedOn, reason: 'Asked for' });
}

/**
 * A practice in which somebody was restricted after letters were made for them, after a preview changed their address
 * and after an import had changed it; with a preview that was made afterwards, too.
 */
export async function restrictedPractice(restricted = true) {
  const opened = await aPracticeWith([oakley, { 'Family Name': 'Pawlak' }, { 'Family Name': 'Quill' }]);
  const { call, host } = opened;
  // A shell's handles are short, whatever a file is called.
  const offered: { name: string; type: string; bytes: Uint8Array }[] = [];
  host.host.offerFile = (file) => Promise.resolve(`offered-${offered.push(file)}`);
  const members: Partial<Record<Role, Actor>> = {};
  for (const role of roles) {
    const { id, name } = await call('practice.addMember', {
      name: `A ${role}`,
      role,
      password: testPassword,
    });
    members[role] = { id, name, role };
  }
  const personId = opened.people.find((one) => one.familyName === 'Oakley')?.id ?? '';
  const printed = await call('letter.printRun', { month: '2026-05', groupIds: [], expected: 3 });
  const [{ invitationId = '' } = {}] = (await call('letter.listRunLetters', { runId: printed.run.id })).lines;
  await call('letter.confirmPosted', {
    runId: printed.run.id,
    postedOn: '2026-04-07',
    spoilt: [invitationId],
  });
  const exported = await call('evidence.recordExport', { year: 2026 });
  const booked = await aBookedPerson(call, personId, opened.clock.today());
  offered.length = 0;
  await lettersToCarer(opened, personId);

  const before = await stage(opened, aList([moved]), {
    extractOn: '2026-04-02',
    coverage: 'part',
    name: 'before.csv',
  });
  const applied = await importList(opened, aList([{ ...oakley, Town: `${town} `, 'Home telephone': home }]), {
    extractOn: '2026-04-02',
    coverage: 'part',
    name: 'applied.csv',
  });
  const { version } = await call('people.findPerson', { personId });
  await call('people.changeRestriction', { personId, version, restricted, reason: 'Asked for' });
  const after = await stage(opened, aList([slipped]), {
    extractOn: '2026-04-03',
    coverage: 'whole',
    name: 'after.csv',
  });
  const otherDay = await importList(opened, aList([{ ...moved, 'Date of Birth': '01-Jan-1980' }]), {
    extractOn: '2026-04-03',
    coverage: 'whole',
    name: 'other.csv',
  });
  return {
    ...opened,
    offered,
    members,
    personId,
    runId: printed.run.id,
    invitationId,
    booked,
    exportId: exported?.id ?? '',
    importIds: [before, applied, after, otherDay].map((one) => one.importId),
    files: ['before.csv', 'applied.csv', 'after.csv', 'other.csv'],
  };
}
