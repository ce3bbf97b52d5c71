import { expect, test } from 'vitest';
import { aPerson, aPracticeWith, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, importList } from '../../support/importing.ts';

const flags = {
  Restricted: 'No',
  Housebound: 'No',
  'Date of Death': '',
  'Communication needs': 'Braille',
  'Date Left': '',
};
const row = (said: Record<string, string> = {}) =>
  aPerson({ 'NHS Number': nhsNumberOf(1), ...flags, ...said });

async function practice() {
  const opened = await aPracticeWith([row()]);
  const personId = opened.people[0]?.id ?? '';
  return { ...opened, personId, record: () => opened.call('people.findPerson', { personId }) };
}
type Practice = Awaited<ReturnType<typeof practice>>;

const recorded: Record<string, { record(one: Practice): Promise<unknown>; stays: object; asks: string }> = {
  'a death': {
    record: ({ call, personId }) =>
      call('people.recordDeath', { personId, version: 1, death: { kind: 'informal', on: '2026-04-02' } }),
    stays: { standing: 'died', endedOn: '2026-04-02' },
    asks: 'Death',
  },
  'a departure': {
    record: ({ call, personId }) =>
      call('people.recordDeparture', { personId, version: 1, leftOn: '2026-04-02' }),
    stays: { standing: 'left', leftOn: '2026-04-02' },
    asks: 'Moved away',
  },
  'a restriction': {
    record: ({ call, personId }) =>
      call('people.changeRestriction', { personId, version: 1, restricted: true, reason: 'Asked for' }),
    stays: { restricted: true },
    asks: 'Restricted',
  },
  'communication needs': {
    record: ({ call, personId }) =>
      call('people.recordNeeds', {
        personId,
        version: 1,
        needs: [{ kind: 'easy-read', term: 'Easy read', code: null }],
        askedOn: '2026-04-02',
      }),
    stays: { needs: ['easy-read'] },
    asks: 'Communication needs',
  },
  'a circumstance': {
    record: ({ call, personId }) =>
      call('people.recordCircumstances', {
        personId,
        version: 1,
        housebound: true,
        careHome: null,
        carer: null,
        frailty: null,
      }),
    stays: { housebound: true },
    asks: 'Housebound',
  },
};

for (const [what, { record, stays, asks }] of Object.entries(recorded)) {
  test(`hard case 14: ${what} that staff recorded is not undone by a list; it is asked once and answered once`, async () => {
    const one = await practice();
    await record(one);
    const list = aList([row()]);

    const first = await importList(one, list, { extractOn: '2026-04-05' });
    const again = await importList(one, list, { extractOn: '2026-04-06' });

    expect(await one.record()).toMatchObject(stays);
    expect([first.questions, again.questions]).toEqual([1, 0]);
    const { lines, total } = await one.call('people.listQuestions', {});
    expect(total).toBe(1);
    expect(lines[0]).toMatchObject({ kind: 'differs-from-staff', personId: one.personId });
    expect(lines[0]?.sentence).toContain(`${asks}: the list says`);

    const answer = { id: lines[0]?.id ?? '', version: lines[0]?.version ?? 0, answer: 'keep' };
    await expect(one.call('people.answerQuestion', answer)).resolves.toEqual({ left: 0 });
    const third = await importList(one, list, { extractOn: '2026-04-06' });
    expect(third.questions).toBe(0);
    await expect(one.call('people.listQuestions', {})).resolves.toMatchObject({ total: 0 });
    expect(await one.record()).toMatchObject(stays);
  });
}

test('hard case 14: a death that staff withdrew is not brought back by a list', async () => {
  const one = await practice();
  await one.call('people.recordDeath', {
    personId: one.personId,
    version: 1,
    death: { kind: 'informal', on: null },
  });
  await one.call('people.withdrawDeath', { personId: one.personId, version: 2, reason: 'Wrong person' });

  await importList(one, aList([row({ 'Date of Death': '02-Apr-2026' })]), { extractOn: '2026-04-05' });

  expect(await one.record()).toMatchObject({ standing: 'registered', death: null });
  await expect(one.call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({
    going: 0,
    holds: [{ code: 'import-question' }],
  });
});

test('hard case 14: a death a list told of is not taken back by a list that knows of none', async () => {
  const one = await practice();
  await importList(one, aList([row({ 'Date of Death': '02-Apr-2026' })]), { extractOn: '2026-04-03' });

  const summary = await importList(one, aList([row()]), { extractOn: '2026-04-05' });

  expect(summary.questions).toBe(1);
  expect(await one.record()).toMatchObject({ standing: 'died', endedOn: '2026-04-02' });
});

test('a question that nobody has answered keeps its answers to those it offers', async () => {
  const one = await practice();
  await one.call('people.recordDeparture', { personId: one.personId, version: 1, leftOn: '2026-04-02' });
  await importList(one, aList([row()]), { extractOn: '2026-04-05' });
  const { lines } = await one.call('people.listQuestions', {});

  const asked = { id: lines[0]?.id ?? '', version: 1 };
  await expect(one.call('people.answerQuestion', { ...asked, answer: 'left' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  await expect(
    one.call('people.answerQuestion', { ...asked, version: 7, answer: 'keep' }),
  ).rejects.toMatchObject({ code: 'changed-by-someone-else' });
  await expect(
    one.asRole('hca')('people.answerQuestion', { ...asked, answer: 'keep' }),
  ).rejects.toMatchObject({
    code: 'not-allowed',
  });
});
