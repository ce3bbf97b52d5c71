import { defineComponent, h } from 'vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import TellPeoplePage from '../../../renderer/letter/TellPeoplePage.vue';
import type { Role } from '../../../shared/contract.ts';
import type { AboutBooked } from '../../../shared/letter/letterRun.ts';
import { channelWords, Channel } from '../../../shared/recall/channel.ts';
import { openPage, settle } from '../recall/openPage.ts';
import { aLine, firstThree, two, type List } from './aListToTell.ts';
import { kelly } from './aPreview.ts';

/** The room a list draws its rows in. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1200, 32));
});

afterEach(() => vi.restoreAllMocks());

const aRun = { id: 'r1', channel: 'text', about: 'appointments', built: 1, printed: 0, spoilt: 0, posted: 0 };

async function thePage({
  about = 'appointments',
  list = two,
  role = 'admin',
}: { about?: AboutBooked; list?: List; role?: Role } = {}) {
  const page = defineComponent({ render: () => h(TellPeoplePage, { about }) });
  const opened = await openPage(page, {
    path: `/letters/${about}`,
    role,
    answers: (name) => {
      if (name === 'people.findListAge') return { whole: null, parts: [] };
      if (name === 'letter.listToTell') return list;
      if (name === 'letter.listChannels')
        return Channel.options.map((channel) => ({
          channel,
          missing: channel === 'email' ? channelWords[channel].name : null,
        }));
      if (name === 'letter.recordToldByPhone') return { tellingId: 'told-1' };
      if (name === 'letter.buildAppointments') return aRun;
      return { run: aRun, taken: 1, refused: 0, unanswered: 0, pulled: [], stopped: null };
    },
  });
  await settle(20);
  return opened;
}
const words = (where: ParentNode | null) => where?.textContent?.replace(/\s+/g, ' ') ?? '';
const pressOf = async (start: string) => {
  [...document.querySelectorAll('button')]
    .find((one) => one.textContent?.replace(/\s+/g, ' ').trim().startsWith(start))
    ?.click();
  await settle(20);
};

test('each way has its own press, and whoever goes by none is named with the reason', async () => {
  const { page } = await thePage();
  expect(page.text()).toContain('3 people are booked and not told yet, 1 is held');
  expect(page.text()).toContain('Send 1 text…');
  expect(page.text()).toContain('Print 1 letter…');
  const said = words(document.querySelector('[role="grid"]'));
  for (const one of [
    'By text',
    'By letter, says what has changed',
    'No mobile number a text can go to: none recorded',
    'Mon 07-Dec-2026 09:30 and Mon 21-Dec-2026 09:00',
  ])
    expect(said).toContain(one);
});

test('texts are made for those who are told by text, and handed over at once', async () => {
  const { asked } = await thePage();
  await pressOf('Send 1 text…');
  expect(words(document.querySelector('[role="dialog"]'))).toContain('Send 1 text about appointments?');
  await pressOf('Send 1 text');
  const confirm = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')].find(
    (one) => one.textContent?.trim() === 'Send 1 text',
  );
  confirm?.click();
  await settle(20);
  expect(asked.find(({ name }) => name === 'letter.buildAppointments')?.input).toEqual({
    about: 'appointments',
    channel: 'text',
    expected: 1,
    firstOnly: false,
    confirmation: null,
  });
  expect(asked.find(({ name }) => name === 'letter.sendRun')?.input).toEqual({ runId: 'r1' });
});

test('letters go by the channel that is chosen for them; a way that is not set up is not among them', async () => {
  const { page } = await thePage();
  const choice = page.get('#byLetter');
  expect(choice.findAll('option').map((one) => one.text())).toEqual([
    'Print',
    'Hybrid mail',
    'Letter by Notify',
  ]);
  await choice.setValue('notify-letter');
  expect(page.text()).toContain('Send 1 letter…');
});

test('each row says which number to ring and whose it is, or why it shows none', async () => {
  const lines = [
    aLine(1),
    aLine(2, { phone: null }),
    aLine(3, { phone: null, phoneNote: 'Restricted: see their record' }),
    aLine(4, { phoneNote: 'Of their carer' }),
  ];
  await thePage({ list: { ...two, total: 4, lines } });
  const rows = [...document.querySelectorAll('tbody tr')].map(words).filter((one) => one.includes('OAKLEY'));
  expect(rows[0]).toContain('07700 900123Record as told');
  expect(rows[1]).toContain('No number recorded');
  expect(rows[2]).toContain('Restricted: see their record');
  expect(rows[2]).not.toContain('No number recorded');
  expect(rows[3]).toContain('07700 900123Of their carer');
});

test('one press says that somebody was told by phone, and the next takes it back', async () => {
  const { page, asked } = await thePage();
  await pressOf('Record as told by phone: OAKLEY2');
  expect(asked.find(({ name }) => name === 'letter.recordToldByPhone')?.input).toEqual({
    personId: 'p2',
    cycleId: 'c2',
    appointments: [
      { id: 't2', version: 1 },
      { id: 'k2', version: 2 },
    ],
  });
  expect(page.text()).toContain('Told by phone: OAKLEY2, Maureen (Mrs)');
  await pressOf('Take back');
  expect(asked.find(({ name }) => name === 'letter.takeBackToldByPhone')?.input).toEqual({
    personId: 'p2',
    tellingId: 'told-1',
  });
  expect(page.text()).not.toContain('Told by phone: OAKLEY2');
});

test('the first few can go before the others, and wait to be looked at', async () => {
  const firstOnes = {
    runId: 'r9',
    letters: 5,
    of: 30,
    builtBy: 'Siân Prosser',
    builtAt: '2026-11-23T09:00:00.000Z',
    unprinted: 0,
  };
  const many = { ...two, ways: [{ way: 'text' as const, going: 25, firstThree, firstOnes }] };
  const { page } = await thePage({ list: many });
  expect(page.text()).toContain('The first 5 texts of 30 come before the others');
  expect(page.text()).not.toContain('Send 25 texts…');
});

test('above the size of the practice the second person confirms in the dialog, and sends nothing back', async () => {
  const many = { ...two, ways: [{ way: 'text' as const, going: 25, firstThree, firstOnes: null }] };
  const { page } = await thePage({ list: many });
  expect(page.text()).toContain('Send 5 first…');
  await pressOf('Send 25 texts…');
  const said = words(document.querySelector('[role="dialog"]'));
  expect(said).toContain(kelly.name);
  expect(said).not.toContain('Send back');
});

test('reminders are counted as such and nobody is told by phone there; a nurse looks and sends nothing', async () => {
  const reminders = { ...two, total: 2, going: 1, lines: [aLine(1, { key: 't1' }), aLine(1, { key: 'k1' })] };
  const { page } = await thePage({ about: 'reminders', list: reminders, role: 'nurse' });
  expect(page.text()).toContain('2 reminders are due, 1 is held');
  expect(page.text()).not.toContain('By phone');
  expect(page.text()).not.toContain('Send 1 text…');
});

test('an offer stands with the day to ring by, and whoever was offered it on the phone is marked with one press', async () => {
  const late = { sentence: 'It would come too late to be answered', wayOut: 'Phone', until: null };
  const holds = [{ ...late, code: 'offer-too-late' as const, detail: 'they can ring until Mon 30-Nov-2026' }];
  const offered = { answerBy: '2026-11-30', way: null, holds };
  const list = {
    ...two,
    total: 2,
    going: 1,
    lines: [aLine(1, { answerBy: '2026-12-04' }), aLine(2, offered)],
  };
  const { page, asked } = await thePage({ about: 'offers', list });
  expect(page.text()).toContain('2 people not yet told of the places kept for them, 1 is held');
  const said = words(document.querySelector('[role="grid"]'));
  for (const one of [
    'Kept for them',
    'Fri 04-Dec-2026',
    'It would come too late to be answered: they can ring until Mon 30-Nov-2026',
  ])
    expect(said).toContain(one);
  await pressOf('Record as told by phone: OAKLEY2');
  expect(asked.find(({ name }) => name === 'letter.recordToldByPhone')?.input).toMatchObject({
    personId: 'p2',
  });
  await pressOf('Send 1 text…');
  expect(words(document.querySelector('[role="dialog"]'))).toContain('until when they can ring');
});
