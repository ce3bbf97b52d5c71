import { computed, ref } from 'vue';
import type { OutputOf } from '../../../shared/api.ts';
import type { PageCall } from '../../api/call.ts';
import { useLookAgain } from '../../api/useLookAgain.ts';
import { useQuery } from '../../api/useQuery.ts';
import { columnsOfDay, columnsOfWeek } from './dayGrid.ts';
import { mondayOf, type DayAsked } from './dayRoute.ts';

/** How often an open book looks what others have done, ms: a desk and a room see each other within a quarter minute. */
const lookEvery = 15_000;

/** The days that are looked at, brought up to now by themselves while the window is in sight. */
export function useBook(call: PageCall, asked: () => DayAsked) {
  const isOverview = computed(() => asked().view === 'week' && asked().clinicianId === null);
  const days = useQuery(call, 'booking.findDay', () => {
    const { day, view, clinicianId } = asked();
    if (isOverview.value) return null;
    return view === 'day' ? { day, days: 1, clinicianId } : { day: mondayOf(day), days: 7, clinicianId };
  });
  const week = useQuery(call, 'booking.findWeek', () =>
    isOverview.value ? { on: mondayOf(asked().day) } : null,
  );
  const shown = computed(() => (isOverview.value ? week : days));
  const refreshed = ref<string | null>(null);

  const columns = computed(() => columnsIn(days.data.value, asked()));
  const reload = async () => {
    await shown.value.reload();
    if (!shown.value.problem.value) refreshed.value = days.data.value?.now ?? refreshed.value;
  };

  useLookAgain(() => void reload(), lookEvery);

  return {
    isOverview,
    columns,
    days: days.data,
    week: week.data,
    problem: computed(() => shown.value.problem.value),
    loading: computed(() => shown.value.loading.value),
    reload,
  };
}

function columnsIn(book: OutputOf<'booking.findDay'> | null, { view, clinicianId }: DayAsked) {
  if (!book) return [];
  if (view === 'week' && clinicianId !== null) return columnsOfWeek(book.days, clinicianId);
  const [day] = book.days;
  return day ? columnsOfDay(day) : [];
}
