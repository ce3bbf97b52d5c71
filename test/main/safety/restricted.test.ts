import fc from 'fast-check';
import { expect, test } from 'vitest';
import { office, roles, type Operation } from '../../../shared/contract.ts';
import { heardFrom, known, needles, operations } from './askingAnything.ts';
import { inputsFor } from './inputsFor.ts';
import { restrictedPractice } from './restrictedPractice.ts';

const runsOf: Record<Operation['kind'], number> = { gate: 3, query: 12, command: 6, task: 4 };
/** A question whose fields rarely fit each other by chance is asked on until it is answered, or this often. */
const mostRuns = 80;
// A gate that opens the sample practice leaves the practice; changing who may see is the manager's own right.
const leftOut = new Set<string>(['practice.openSample', 'people.changePrivacy']);

for (const role of roles) {
  test(`tells a ${role} the manager has not named nothing of where a restricted person lives, whatever is asked`, async () => {
    const one = await restrictedPractice();
    const values = await known(one);
    const answered = new Set<string>();
    const order = operations.toSorted(([, a], [, b]) => rank(a) - rank(b));

    for (const [name, operation] of order) {
      if (leftOut.has(name)) continue;
      const inputs = inputsFor(operation, values);
      const askWith = async (input: unknown) => {
        const { said, ok, bug } = await heardFrom(one, role, name, input);
        expect(bug, name).toBeNull();
        expect(
          needles.filter((needle) => said.includes(needle)),
          name,
        ).toEqual([]);
        if (ok) answered.add(name);
      };
      await fc.assert(fc.asyncProperty(inputs, askWith), {
        numRuns: runsOf[operation.kind],
        endOnFailure: true,
      });
      if (operation.kind !== 'query' || !operation.roles.includes(role)) continue;
      for (const input of fc.sample(inputs, mostRuns)) if (!answered.has(name)) await askWith(input);
    }
    const mayAsk = order.filter(
      ([, operation]) => operation.kind === 'query' && operation.roles.includes(role),
    );
    expect(mayAsk.map(([name]) => name).filter((name) => !answered.has(name))).toEqual([
      'letter.findSentLetter',
      'letter.findPreview',
      'letter.findMessage',
      // The run there is is one of letters on paper: nothing of it is handed over.
      ...(office.includes(role) ? ['letter.listToSend'] : []),
      'letter.findTrial',
    ]);
    await expect(one.call('people.findPerson', { personId: one.personId })).resolves.toMatchObject({
      restricted: true,
      contact: null,
    });
  }, 240_000);
}

function rank({ kind }: Operation): number {
  return ['query', 'task', 'command', 'gate'].indexOf(kind);
}

test('a role the manager has named sees it on the record of the person and when phoning them, and nowhere else', async () => {
  const one = await restrictedPractice();
  await one.call('people.changePrivacy', { restrictedVisibleTo: ['gp'], version: 0 });
  const values = await known(one);

  const record = await heardFrom(one, 'gp', 'people.findPerson', { personId: one.personId });
  expect(record.said).toContain(needles[0]);
  for (const [name, operation] of operations) {
    if (operation.kind !== 'query' && name !== 'letter.preview' && name !== 'register.exportMembers')
      continue;
    if (name === 'people.findPerson' || name === 'recall.findCall') continue;
    for (const input of fc.sample(inputsFor(operation, values), 6)) {
      const { said } = await heardFrom(one, 'gp', name, input);
      expect(
        needles.filter((needle) => said.includes(needle)),
        name,
      ).toEqual([]);
    }
  }
}, 120_000);

test('what a request was answered before a restriction is not told again after it', async () => {
  const one = await restrictedPractice();
  const personId = one.people.find((each) => each.familyName === 'Pawlak')?.id ?? '';
  const { version } = await one.call('people.findPerson', { personId });
  const input = { personId, version, housebound: true, careHome: null, carer: null, frailty: null };
  const first = await one.send('people.recordCircumstances', input, { id: 'pressed-twice' });
  expect(first).toMatchObject({ contact: { town: 'Beckside' } });
  await one.call('people.changeRestriction', {
    personId,
    version: version + 1,
    restricted: true,
    reason: 'Asked for',
  });

  const again = await one.send('people.recordCircumstances', input, { id: 'pressed-twice' });

  expect(again).toMatchObject({ id: personId, contact: null });
});

test('anyone may restrict somebody; only a role the manager has named may lift it', async () => {
  const one = await restrictedPractice();
  const { version } = await one.call('people.findPerson', { personId: one.personId });
  const lift = { personId: one.personId, version, restricted: false, reason: 'No longer needed' };

  for (const role of roles) {
    await expect(one.asRole(role)('people.changeRestriction', lift)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  }
  await one.call('people.changePrivacy', { restrictedVisibleTo: ['nurse'], version: 0 });
  await expect(one.asRole('nurse')('people.changeRestriction', lift)).resolves.toMatchObject({
    restricted: false,
  });
});

test('nobody who is restricted gets a letter, and one that was made before is pulled', async () => {
  const one = await restrictedPractice();

  const print = await one.call('letter.reprint', { runId: one.runId });

  expect(print).toMatchObject({ files: [], pulled: [{ personId: one.personId }], run: { withdrawn: 1 } });
  const held = await one.call('letter.listHeld', { month: '2026-05' });
  const oakley = held.lines.find((line) => line.personId === one.personId);
  expect(oakley?.holds.map((hold) => hold.code)).toContain('restricted');
});

test('the same questions do tell it of somebody who is not restricted', async () => {
  const one = await restrictedPractice(false);
  const values = await known(one);
  const telling = new Set<string>();
  for (const [name, operation] of operations.toSorted(([, a], [, b]) => rank(a) - rank(b))) {
    if (operation.kind !== 'query' && !/readFiles|exportImport|preview|printPack/.test(name)) continue;
    for (const input of fc.sample(inputsFor(operation, values), {
      numRuns: /preview|printPack/.test(name) ? 4 : 40,
      seed: 7,
    })) {
      const { said } = await heardFrom(one, 'manager', name, input);
      if (needles.some((needle) => said.includes(needle))) telling.add(name);
    }
  }

  expect([...telling].toSorted()).toEqual([
    'booking.findSheets',
    'booking.printPack',
    'letter.findMessage',
    'letter.findPreview',
    'letter.findSentLetter',
    'letter.findTrial',
    'letter.listToDraw',
    // The number to ring whoever is to be told.
    'letter.listToTell',
    'letter.preview',
    'people.exportImportProblems',
    'people.findPerson',
    'people.listImportProblems',
    'people.listImported',
    'people.readFiles',
    'recall.findCall',
  ]);
}, 120_000);
