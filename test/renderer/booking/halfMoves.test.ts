import { defineComponent, h, type Component } from 'vue';
import { expect, test } from 'vitest';
import FallAwayDialog from '../../../renderer/booking/changes/FallAwayDialog.vue';
import FindPairPanel from '../../../renderer/booking/pairs/FindPairPanel.vue';
import MoveClinicDialog from '../../../renderer/booking/changes/MoveClinicDialog.vue';
import PersonVisits from '../../../renderer/people/PersonVisits.vue';
import { openPage, settle } from '../recall/openPage.ts';
import { anAppointment, found } from './aPair.ts';

type Answers = Parameters<typeof openPage>[1]['answers'];

async function show(component: Component, props: object, answers: Answers = () => ({})) {
  const host = defineComponent({ render: () => h(component, props) });
  const opened = await openPage(host, { path: '/', answers });
  await settle();
  return opened;
}
const dialog = () => document.querySelector('[role="dialog"]');
const said = () => dialog()?.textContent?.replace(/\s+/g, ' ') ?? '';
const pressIn = async (where: ParentNode | null, words: string) => {
  [...(where?.querySelectorAll('button') ?? [])]
    .find((one) => one.textContent?.trim().startsWith(words))
    ?.click();
  await settle(20);
};

const request = { personId: 'p1', cycleId: 'c1', appointmentId: 'a1', words: 'GILL, Harjinder (Mrs)' };
const conversation = anAppointment({
  id: 'a2',
  part: 'conversation',
  onDay: '2026-12-07',
  startsAt: '10:00',
});

test('what becomes of the other half is shown by the practice’s rule, and can be chosen otherwise', async () => {
  const done: unknown[] = [];
  const { asked } = await show(
    FallAwayDialog,
    { request: { ...request, because: null }, onDone: (fallen: unknown) => done.push(fallen) },
    (name, input) =>
      name === 'booking.findFallAway'
        ? {
            appointment: anAppointment(),
            other: conversation,
            act: 'move',
            why: 'Conversation stays until the tests are booked again',
            missed: 1,
            task: input['otherHalf'] === 'keep' ? 'Book the tests again' : 'Book both halves again',
          }
        : { appointments: [], task: null },
  );
  expect(said()).toContain('Missed 1 appointment this year');
  expect(said()).toContain('Conversation on Mon 07-Dec-2026 10:00');
  expect(said()).toContain('Stays open: Book both halves again');
  document.querySelector<HTMLInputElement>('input[value="keep"]')?.click();
  await settle(20);
  expect(said()).toContain('Stays open: Book the tests again');
  document.querySelector<HTMLInputElement>('input[value="move"]')?.click();
  await settle(20);
  await pressIn(dialog(), 'Cancel it');
  expect(asked.find(({ name }) => name === 'booking.cancelAppointment')?.input).toMatchObject({
    because: 'person',
    otherHalf: 'move',
    version: 1,
  });
  await pressIn(dialog(), 'Find another time');
  expect(done).toEqual([{ findAgain: true, moveOther: true }]);
});

test('both halves are moved at once where the one that stands goes with it', async () => {
  const { asked, page } = await show(
    FindPairPanel,
    { personId: 'p1', cycleId: 'c1', moveOther: true },
    (name) =>
      name === 'booking.findPairs' ? found({ booked: [conversation] }) : { appointments: [conversation] },
  );
  await settle(20);
  expect(asked.filter(({ name }) => name === 'booking.findPairs').at(-1)?.input).toMatchObject({
    moving: ['a2'],
  });
  await page.find('form').trigger('submit');
  await settle(20);
  expect(asked.find(({ name }) => name === 'booking.moveAppointment')?.input).toMatchObject({
    moving: [{ id: 'a2', version: 1 }],
    tests: { clinicId: 'clinic-1', place: 0 },
    conversation: { clinicId: 'clinic-2', place: 0 },
    because: 'other-half',
    reason: null,
  });
});

test('one appointment is moved only once it is said why', async () => {
  const { asked, page } = await show(
    FindPairPanel,
    { personId: 'p1', cycleId: 'c1', moving: ['a2'] },
    (name) =>
      name === 'booking.findPairs' ? found({ booked: [conversation] }) : { appointments: [conversation] },
  );
  await settle(20);
  const moved = () => asked.filter(({ name }) => name === 'booking.moveAppointment');
  await page.find('form').trigger('submit');
  await settle(20);
  expect(page.text()).toContain('Say why it is moved');
  expect(document.activeElement?.id).toBe('move-because');
  expect(moved()).toEqual([]);
  document.querySelector<HTMLInputElement>('#move-because')?.click();
  await settle();
  expect(page.text()).not.toContain('Say why it is moved');
  await page.find('form').trigger('submit');
  await settle(20);
  expect(moved()[0]?.input).toMatchObject({ because: 'person', reason: null });
});

test('a whole clinic moves with how many are in it, and says why it cannot', async () => {
  const clinic = { id: 'k1', name: 'Tests', onDay: '2026-11-23', startsAt: '09:00', clinicianId: 'maya' };
  const answer = { people: 3, version: 4, refused: 'Maya Lindqvist has Tests at 09:00 then.', tooNear: [] };
  const { asked } = await show(
    MoveClinicDialog,
    { clinic, clinicians: [{ id: 'maya', name: 'Maya Lindqvist' }] },
    (name) => (name === 'booking.findClinicMove' ? { ...answer } : { clinicId: 'k1', moved: 3 }),
  );
  expect(said()).toContain('Move the clinic and 3 people');
  const type = (id: string, text: string) => {
    const box = document.querySelector<HTMLInputElement>(`#${id}`);
    if (!box) throw new Error(id);
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  type('startsAt', '13:00');
  type('reason', 'Training');
  await settle(20);
  await pressIn(dialog(), 'Move the clinic');
  expect(said()).toContain('Maya Lindqvist has Tests at 09:00 then.');
  expect(asked.some(({ name }) => name === 'booking.moveClinic')).toBe(false);
  Object.assign(answer, { refused: null });
  type('startsAt', '13:30');
  await settle(20);
  await pressIn(dialog(), 'Move the clinic');
  expect(asked.find(({ name }) => name === 'booking.moveClinic')?.input).toMatchObject({
    startsAt: '13:30',
    people: 3,
    version: 4,
    reason: 'Training',
  });
});

test('a person’s appointments of this year have their history, and what may be done with each', async () => {
  const history = [
    {
      sentence: 'Cancelled',
      reason: 'Cancelled by the person',
      by: 'Siân Prosser',
      at: '2026-11-20T09:00:00.000Z',
    },
  ];
  const appointments = [
    { ...anAppointment({ state: 'cancelled' }), history },
    { ...conversation, history: [] },
    { ...anAppointment({ id: 'old', cycleId: 'c0', state: 'done' }), history: [] },
  ];
  const visits = { appointments };
  const props = { visits, problem: null, cycleId: 'c1', mayChange: true, name: 'GILL, Harjinder (Mrs)' };
  const { page } = await show(PersonVisits, props, () => ({ total: 0, lines: [], going: 0, ways: [] }));
  const rows = page.findAll('ul > li').map((one) => one.text().replace(/\s+/g, ' '));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain('Move… the conversationCancel… the conversation');
  expect(rows[1]).toContain('Restore');
  expect(rows[1]).toContain('20-Nov-2026 09:00 Cancelled: Cancelled by the person, Siân Prosser');
});
