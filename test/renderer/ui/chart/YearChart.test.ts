import { mount } from '@vue/test-utils';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import YearColumns from '../../../../renderer/ui/chart/YearColumns.vue';
import YearChart from '../../../../renderer/ui/chart/YearChart.vue';
import { axisSteps, monthTotal, piecesOf } from '../../../../renderer/ui/chart/yearFigures.ts';

const groups = [
  { id: 'a', letter: 'A', name: 'Mind and memory', counts: [21, 20] },
  { id: 'b', letter: 'B', name: 'At home', counts: [17, 0] },
];
const aChart = () =>
  mount(YearChart, {
    props: {
      label: 'People planned in each month',
      months: [
        { id: '2027-01', caption: 'Jan', name: 'January 2027' },
        { id: '2027-02', caption: 'Feb', name: 'February 2027' },
      ],
      groups,
      born: [30, 40],
      lines: [{ id: 'spare', caption: 'Spare', cells: [{ words: '8' }, { words: '−14', alert: true }] }],
      chosen: { month: '2027-02', groupId: null },
      current: '2027-01',
    },
    attachTo: document.body,
  });

test('the table says every number of the picture, and the totals are their sums', () => {
  const rows = aChart()
    .findAll('tbody tr')
    .map((row) => row.findAll('th, td').map((cell) => cell.text()));
  expect(rows).toEqual([
    ['B, At home', '17', '0'],
    ['A, Mind and memory', '21', '20'],
    ['Planned', '38', '20'],
    ['Spare', '8', '−14'],
  ]);
});

test('where a column is too narrow for both, its number stands without the letter of the group', () => {
  const textsIn = (width: number) => {
    const months = [{ id: '2027-01', caption: 'Jan', name: 'January 2027' }];
    const mind = { id: 'a', letter: 'A', name: 'Mind and memory', counts: [147] };
    const given = { months, groups: [mind], born: [147], places: [] };
    const props = { ...given, chosen: null, current: null, focused: null, width, height: 380, axisWidth: 0 };
    return mount(YearColumns, { props })
      .findAll('g.cursor-pointer text')
      .map((text) => text.text());
  };
  expect(textsIn(90)).toEqual(['A', '147']);
  expect(textsIn(48)).toEqual(['147']);
});

test('arrows move by month and group, and say what is chosen; Enter opens it', async () => {
  const chart = aChart();
  const planned = chart.get('[tabindex="0"][role=gridcell]');
  expect(planned.attributes('data-cell')).toBe('2-1');
  await planned.trigger('keydown', { key: 'ArrowUp' });
  await planned.trigger('keydown', { key: 'ArrowLeft' });
  expect(chart.emitted('choose')?.at(-1)).toEqual([{ month: '2027-01', groupId: 'a' }]);
  await chart.get('[data-cell="1-0"]').trigger('keydown', { key: 'Enter' });
  expect(chart.emitted('open')).toEqual([[{ month: '2027-01', groupId: 'a' }]]);
});

test('a click on the name of a month chooses it, a double click opens it', async () => {
  const chart = aChart();
  await chart.get('thead th').trigger('click');
  expect(chart.emitted('choose')?.at(-1)).toEqual([{ month: '2027-01', groupId: null }]);
  await chart.get('thead th').trigger('dblclick');
  expect(chart.emitted('open')).toEqual([[{ month: '2027-01', groupId: null }]]);
});

test('the keys stop at the edges of the year', async () => {
  const chart = aChart();
  await chart.get('[data-cell="2-1"]').trigger('keydown', { key: 'ArrowRight' });
  expect(chart.get('[tabindex="0"][role=gridcell]').attributes('data-cell')).toBe('2-1');
});

test('the pieces of a column stand on each other without gaps, and nobody has no piece', () => {
  expect(piecesOf(groups, 1).map(({ group, below, count }) => [group.letter, below, count])).toEqual([
    ['A', 0, 20],
  ]);
  const counts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(counts, (numbers) => {
      const many = numbers.map((n, place) => ({ id: String(place), letter: 'A', name: 'A', counts: [n] }));
      const pieces = piecesOf(many, 0);
      expect(pieces.reduce((below, piece) => (piece.below === below ? below + piece.count : -1), 0)).toBe(
        monthTotal(many, 0),
      );
    }),
  );
});

test('the axis has few and round numbers', () => {
  expect(axisSteps(301)).toEqual([0, 100, 200, 300]);
  expect(axisSteps(10)).toEqual([0, 5, 10]);
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), (n) => axisSteps(n).length <= 5));
});
