import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import DataTable from '../../../../renderer/ui/table/DataTable.vue';
import type { Selection } from '../../../../renderer/ui/table/selection.ts';

type Row = { id: string; name: string };
const columns = [
  { id: 'name', caption: 'Name', width: 200, sortable: true },
  { id: 'age', caption: 'Age', width: 60, align: 'end' as const },
];
const person = (index: number): Row => ({ id: `p${index}`, name: `PERSON ${index}` });

// A page without layout has no heights; the window over the rows needs one.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 800, 32));
});
afterEach(() => vi.restoreAllMocks());

async function aList(
  given: { total?: number; rowAt?: (index: number) => Row | undefined; loading?: boolean } = {},
) {
  const selection = ref<Selection>({ kind: 'some', keys: new Set() });
  const heard: [string, ...unknown[]][] = [];
  const Page = defineComponent(
    () => () =>
      h(
        DataTable<Row>,
        {
          label: 'People',
          columns,
          total: given.total ?? 1000,
          rowAt: given.rowAt ?? person,
          rowKey: (row: Row) => row.id,
          rowName: (row: Row) => row.name,
          sort: { column: 'name', direction: 'ascending' as const },
          loading: given.loading ?? false,
          selection: selection.value,
          'onUpdate:selection': (next: Selection | undefined) => next && (selection.value = next),
          onNeed: (from: number, count: number) => heard.push(['need', from, count]),
          onOpen: (row: Row) => heard.push(['open', row.id]),
          onSort: (sort: unknown) => heard.push(['sort', sort]),
        },
        {
          'cell-name': ({ row }: { row: Row }) => row.name,
          'cell-age': () => '50',
          empty: () => 'Nobody is waiting',
        },
      ),
  );
  const list = mount(Page, { attachTo: document.body });
  await nextTick();
  await nextTick();
  const row = (index: number) => list.get(`tr[aria-rowindex="${index + 2}"]`);
  return { list, row, heard, selection };
}

test('draws only the rows in sight, and says how many there are', async () => {
  const { list, heard } = await aList({ total: 100_000 });
  expect(list.get('table').attributes('aria-rowcount')).toBe('100001');
  expect(list.findAll('tr[data-index]').length).toBeLessThan(40);
  expect(heard[0]?.[0]).toBe('need');
  expect(heard[0]?.[1]).toBe(0);
});

test('arrows move from row to row, and only one row is a tab stop', async () => {
  const { list, row } = await aList();
  await row(0).trigger('keydown', { key: 'ArrowDown' });
  await nextTick();
  expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('3');
  expect(list.findAll('tr[tabindex="0"]')).toHaveLength(1);
  await row(1).trigger('keydown', { key: 'End' });
  await nextTick();
  expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('1001');
});

test('a key in a list that is still to come moves nowhere', async () => {
  const { list, row } = await aList({ total: 0, loading: true });
  list.get<HTMLElement>('tr[aria-rowindex="2"]').element.focus();
  await row(0).trigger('keydown', { key: 'PageDown' });
  await nextTick();
  expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('2');
  expect(list.findComponent(DataTable).emitted('current')).toBeUndefined();
});

test('Space ticks the row, Enter opens it, Esc clears the ticks', async () => {
  const { row, heard, selection } = await aList();
  await row(2).trigger('keydown', { key: ' ' });
  expect(selection.value).toEqual({ kind: 'some', keys: new Set(['p2']) });
  expect(row(2).attributes('aria-selected')).toBe('true');
  await row(2).trigger('keydown', { key: 'Enter' });
  expect(heard).toContainEqual(['open', 'p2']);
  await row(2).trigger('keydown', { key: 'Escape' });
  expect(selection.value).toEqual({ kind: 'some', keys: new Set() });
});

test('select all means all that answer the question, less what is unticked again', async () => {
  const { list, row, selection } = await aList({ total: 8000 });
  await list.get('thead input').setValue(true);
  expect(selection.value).toEqual({ kind: 'all', except: new Set() });
  await row(1).get('input').setValue(false);
  expect(selection.value).toEqual({ kind: 'all', except: new Set(['p1']) });
  expect(list.get('thead input').attributes('aria-label')).toBe('Select all: 8,000 rows');
});

test('a head says how the list is sorted and asks for the other way', async () => {
  const { list, heard } = await aList();
  expect(list.get('th[aria-sort]').attributes('aria-sort')).toBe('ascending');
  await list.get('th button').trigger('click');
  expect(heard).toContainEqual(['sort', { column: 'name', direction: 'descending' }]);
});

test('rows still to come show nothing at first and grey bars after 300 ms', async () => {
  vi.useFakeTimers();
  const { list } = await aList({ rowAt: () => undefined });
  expect(list.findAll('td .bg-hairline')).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(310);
  expect(list.findAll('td .bg-hairline').length).toBeGreaterThan(0);
  vi.useRealTimers();
});

test('an empty list says so, but not while it is still being asked for', async () => {
  expect((await aList({ total: 0 })).list.text()).toBe('Nobody is waiting');
  expect((await aList({ total: 0, loading: true })).list.text()).not.toContain('Nobody is waiting');
});
