import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { callKey, type PageCall } from '../../../renderer/api/call.ts';
import { confirmersInWords } from '../../../renderer/letter/confirmerWords.ts';
import FirstOnesNotice from '../../../renderer/letter/FirstOnesNotice.vue';
import { madeWords } from '../../../renderer/letter/madeWords.ts';
import PrintBar from '../../../renderer/letter/PrintBar.vue';
import SentBackNotices from '../../../renderer/letter/SentBackNotices.vue';
import { aPreview } from './aPreview.ts';

const firstOnes = {
  runId: 'r1',
  letters: 5,
  of: 174,
  builtBy: 'Siân Prosser',
  builtAt: '2026-11-23T09:20:00.000Z',
  unprinted: 0,
};

/** A component that asks the program; gives what it asked. */
function withCall() {
  const asked: { name: string; input: unknown }[] = [];
  const call = (async (name: string, input: unknown) => {
    asked.push({ name, input });
    return {};
  }) as PageCall;
  return { asked, global: { provide: { [callKey as symbol]: call } } };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('the first 5 printed: somebody says they are right, and the page goes on with the other 169', async () => {
  const { asked, global } = withCall();
  const notice = mount(FirstOnesNotice, {
    props: { firstOnes, channel: 'letter', going: 169, mayAct: true },
    global,
  });
  expect(notice.text()).toContain('The first 5 letters of 174 come before the others');
  expect(notice.text()).toContain('Printed by Siân Prosser at 09:20.');
  await notice.get('button').trigger('click');
  await settle();
  expect(asked).toEqual([{ name: 'letter.passFirstOnes', input: { runId: 'r1' } }]);
  expect(notice.emitted('passed')).toHaveLength(1);
});

test('first letters that are not printed cannot be right yet', () => {
  const { global } = withCall();
  const notice = mount(FirstOnesNotice, {
    props: { firstOnes: { ...firstOnes, unprinted: 5 }, channel: 'letter', going: 169, mayAct: true },
    global,
  });
  expect(notice.find('button').exists()).toBe(false);
  expect(notice.text()).toContain('5 are not printed yet.');
  expect(notice.get('a').attributes('href')).toBe('#/letters/run/r1');
});

test('what was sent back says who, why and when, and is put away by whoever has read it', async () => {
  const { asked, global } = withCall();
  const one = {
    id: 's1',
    letters: 174,
    reason: 'The clinic is closed that week',
    preparedBy: 'Siân Prosser',
    sentBackBy: 'Kelly Adeyemi',
    sentBackAt: '2026-11-23T09:31:00.000Z',
  };
  const notices = mount(SentBackNotices, { props: { sentBack: [one], mayAct: true }, global });
  expect(notices.text()).toContain('Kelly Adeyemi sent 174 letters back to Siân Prosser');
  expect(notices.text()).toContain('“The clinic is closed that week” 23-Nov-2026, 09:31. None was made.');
  await notices.get('button').trigger('click');
  await settle();
  expect(asked).toEqual([{ name: 'letter.closeSentBack', input: { id: 's1' } }]);
  expect(notices.emitted('closed')).toHaveLength(1);
});

test('the bar names who confirms a large run and offers a few first', async () => {
  const bar = mount(PrintBar, { props: { preview: aPreview(174), channel: 'letter', busy: false } });
  expect(bar.text()).toContain('Next: Kelly Adeyemi or Helen Cross confirms.');
  expect(bar.text()).toContain('Runs of more than 20 need a second person');
  for (const button of bar.findAll('button')) await button.trigger('click');
  expect(bar.emitted('ask')).toEqual([['first'], ['all']]);
});

test('the bar offers no first few where the practice wants none, or where they would be all', () => {
  for (const preview of [aPreview(20, { canary: 0 }), aPreview(5)]) {
    const bar = mount(PrintBar, { props: { preview, channel: 'letter', busy: false } });
    expect(bar.findAll('button')).toHaveLength(1);
    expect(bar.text()).toContain(`Next: ${preview.going} letters become files to print.`);
  }
});

test('many who may confirm are named in a few words', () => {
  const names = ['Kelly Adeyemi', 'Helen Cross', 'Ravi Menon', 'Noor Aziz'].map((name) => ({ name }));
  expect(confirmersInWords(names.slice(0, 1))).toBe('Kelly Adeyemi');
  expect(confirmersInWords(names.slice(0, 3))).toBe('Kelly Adeyemi, Helen Cross or Ravi Menon');
  expect(confirmersInWords(names)).toBe('Kelly Adeyemi, Helen Cross or 2 others');
});

test('a run says who made, confirmed and looked at it', () => {
  const run = {
    builtAt: '2026-11-23T09:20:00.000Z',
    builtBy: 'Siân Prosser',
    confirmedBy: 'Kelly Adeyemi',
    letters: 174,
    copies: 0,
    firstOf: null,
    lookedBy: null,
  };
  expect(madeWords(run)).toBe('Made 23-Nov-2026 by Siân Prosser, confirmed by Kelly Adeyemi');
  expect(
    madeWords({ ...run, confirmedBy: null, letters: 5, copies: 0, firstOf: 174, lookedBy: 'Helen Cross' }),
  ).toBe('Made 23-Nov-2026 by Siân Prosser. The first 5 of 174, looked at by Helen Cross');
  expect(madeWords({ ...run, confirmedBy: null, letters: 180, copies: 6 })).toBe(
    'Made 23-Nov-2026 by Siân Prosser. 174 letters and 6 copies for carers',
  );
});
