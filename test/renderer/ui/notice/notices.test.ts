import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import AppButton from '../../../../renderer/ui/action/AppButton.vue';
import FileDrop from '../../../../renderer/ui/file/FileDrop.vue';
import ProblemPanel from '../../../../renderer/ui/notice/ProblemPanel.vue';
import ProgressPanel from '../../../../renderer/ui/notice/ProgressPanel.vue';
import StatusMessage from '../../../../renderer/ui/notice/StatusMessage.vue';
import SelectionBar from '../../../../renderer/ui/table/SelectionBar.vue';
import FilterChips from '../../../../renderer/ui/tag/FilterChips.vue';
import ShortList from '../../../../renderer/ui/tag/ShortList.vue';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('progress shows from one second on, counts, and can be stopped', async () => {
  const panel = mount(ProgressPanel, {
    props: { running: true, what: 'Making letters', done: 412, total: 1000, unit: 'letters' },
  });
  await vi.advanceTimersByTimeAsync(900);
  expect(panel.text()).toBe('');
  await vi.advanceTimersByTimeAsync(200);
  expect(panel.text()).toContain('412 of 1,000 letters');
  expect(panel.get('[role=progressbar]').attributes('aria-valuenow')).toBe('41');
  await panel.get('button').trigger('click');
  expect(panel.emitted('cancel')).toHaveLength(1);
});

test('a job of unknown length counts without pretending to know', async () => {
  const panel = mount(ProgressPanel, {
    props: { running: true, what: 'Reading', done: 1200, total: null, unit: 'lines' },
  });
  await vi.advanceTimersByTimeAsync(1100);
  expect(panel.text()).toContain('1,200 lines so far');
  expect(panel.get('[role=progressbar]').attributes('aria-valuenow')).toBeUndefined();
});

test('what was done stands for 6 seconds, and can be said again in the same words', async () => {
  const line = mount(StatusMessage, { props: { message: { words: '174 letters printed' } } });
  expect(line.text()).toBe('174 letters printed');
  await vi.advanceTimersByTimeAsync(6100);
  expect(line.text()).toBe('');
  await line.setProps({ message: { words: '174 letters printed' } });
  expect(line.text()).toBe('174 letters printed');
});

test('a problem says what happened, what is safe, what to do, and the reference last', async () => {
  const panel = mount(ProblemPanel, {
    props: {
      happened: 'Not printed.',
      safe: 'Nobody is marked.',
      todo: 'Look.',
      reference: 'R-1',
      canTryAgain: true,
    },
  });
  expect(panel.findAll('p').map((line) => line.text())).toEqual([
    'Not printed.',
    'Nobody is marked.',
    'Look.',
    'Reference R-1',
  ]);
  await panel.get('button').trigger('click');
  expect(panel.emitted('tryAgain')).toHaveLength(1);
});

test('a busy button keeps its place and takes no second click', async () => {
  const button = mount(AppButton, {
    props: { busy: true, busyWords: 'Sending…' },
    slots: { default: 'Send' },
  });
  await button.trigger('click');
  expect(button.emitted('click')).toBeUndefined();
  expect(button.attributes('disabled')).toBeUndefined();
  expect(button.text()).toBe('Sending…');
  await button.setProps({ busy: false });
  await button.trigger('click');
  expect(button.emitted('click')).toHaveLength(1);
});

test('a dropped file is taken; the button asks for the program’s own dialog', async () => {
  const drop = mount(FileDrop, { props: { label: 'List', buttonWords: 'Choose a file', native: true } });
  const file = new File(['a'], 'patients.csv');
  await drop
    .get('[role=group]')
    .trigger('drop', { dataTransfer: { files: [file, new File(['b'], 'more.csv')] } });
  expect(drop.emitted('files')).toEqual([[[file]]]);
  await drop.get('button').trigger('click');
  expect(drop.emitted('ask')).toHaveLength(1);
});

test('chips say which is chosen and which filters are at work', async () => {
  const chips = mount(FilterChips, {
    props: {
      label: 'Groups',
      chips: [
        { id: 'all', words: 'All', count: 171 },
        { id: 'a', words: 'Mind and memory', letter: 'A', count: 14 },
      ],
      chosen: 'all',
      filters: [{ id: 'open', words: 'Not finished' }],
    },
  });
  expect(chips.get('[aria-pressed=true]').text()).toContain('All');
  await chips.findAll('button')[1]?.trigger('click');
  await chips.findAll('button')[2]?.trigger('click');
  expect(chips.emitted('choose')).toEqual([['a']]);
  expect(chips.emitted('remove')).toEqual([['open']]);
});

test('the selection bar is there only when something is ticked, and says when it is everybody', async () => {
  const bar = mount(SelectionBar, { props: { selected: 0, total: 171 } });
  expect(bar.text()).toBe('');
  await bar.setProps({ selected: 1 });
  expect(bar.get('[role=status]').text()).toBe('1 person selected');
  await bar.setProps({ selected: 171 });
  expect(bar.get('[role=status]').text()).toBe('All 171 people selected');
});

test('a short list counts the rest for the eye and reads it out for the ear', () => {
  const list = mount(ShortList, { props: { words: ['Diabetes', 'CKD', 'asthma', 'gout'] } });
  expect(list.get('[aria-hidden]').text()).toBe('+1');
  expect(list.get('.sr-only').text()).toBe(', gout');
  expect(mount(ShortList, { props: { words: [] } }).text()).toBe('None');
});
