import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import RoundCell from '../../../../renderer/ui/cycle/RoundCell.vue';
import type { RoundLine } from '../../../../shared/recall/roundLine.ts';

const today = '2026-11-22';
const round: RoundLine = {
  cycleId: 'c1',
  step: 'invited',
  places: 's-------',
  end: null,
  next: { kind: 'invite', on: '2026-11-01', channel: null, by: 'admin' },
  stuck: false,
  held: null,
};
const shown = (given: RoundLine | null) =>
  mount(RoundCell, { props: { round: given, today }, slots: { default: ', more' } });

test('a row says what comes next, since when, whose it is where that is unusual, and that it is held', () => {
  const cell = shown({ ...round, held: 'address', next: { ...round.next, by: 'nurse' } });
  const words = cell.text().replace(/\s+/g, ' ');
  expect(words).toMatch(/^To invite ?, more ?Nurse ?since 01-Nov-2026 ?Held$/);
  expect(cell.attributes('title')).toBe('To invite, since 01-Nov-2026');
  expect(cell.find('[role=img]').attributes('aria-label')).toContain('Invited now');
});

test('the sign a list adds stands with the last word, never alone on a line', () => {
  const reviewed = { ...round, end: 'reviewed' as const };
  expect(shown(reviewed).get('.whitespace-nowrap').text()).toBe('year, more');
});

test('a round that has ended shows how, without a day or a role', () => {
  const ended = { ...round, end: 'declined' as const, next: { ...round.next, by: 'nurse' as const } };
  expect(shown(ended).text()).toMatch(/Declined this year\s*, more$/);
});

test('somebody without a round has words and no picture', () => {
  const cell = shown(null);
  expect(cell.text()).toMatch(/^No round opened/);
  expect(cell.find('[role=img]').exists()).toBe(false);
});
