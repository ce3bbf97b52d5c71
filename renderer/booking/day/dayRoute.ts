import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { addDays, isIsoDate, weekdayOf, type IsoDate } from '../../../shared/time/isoDate.ts';

/** What of the book is looked at, as the address keeps it. */
export type DayAsked = {
  day: IsoDate;
  view: 'day' | 'week';
  /** One clinician; null is everybody. */
  clinicianId: string | null;
  /** Whose place is to be chosen once the day is there. */
  appointmentId: string | null;
};

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The address of the page, and ways to another. Going through days leaves one entry behind, not one for each. */
export function useDayRoute(today: () => IsoDate): {
  asked: ComputedRef<DayAsked>;
  go: (changed: Partial<DayAsked>) => void;
} {
  const route = useRoute();
  const router = useRouter();
  const asked = computed((): DayAsked => {
    const { day, view, clinician, appointment } = route.query;
    const named = textIn(day);
    return {
      day: named !== null && isIsoDate(named) ? named : today(),
      view: view === 'week' ? 'week' : 'day',
      clinicianId: textIn(clinician),
      appointmentId: textIn(appointment),
    };
  });

  function go(changed: Partial<DayAsked>) {
    const { day, view, clinicianId, appointmentId } = { ...asked.value, appointmentId: null, ...changed };
    void router.replace({
      path: '/appointments',
      query: {
        ...(day === today() ? {} : { day }),
        ...(view === 'day' ? {} : { view }),
        ...(clinicianId === null ? {} : { clinician: clinicianId }),
        ...(appointmentId === null ? {} : { appointment: appointmentId }),
      },
    });
  }
  return { asked, go };
}

export const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - weekdayOf(day));

/** A day or a week further, whichever is looked at; a working day leads to the next one. */
export function dayBeside({ day, view }: Pick<DayAsked, 'day' | 'view'>, by: 1 | -1): IsoDate {
  if (view === 'week') return addDays(day, 7 * by);
  const next = addDays(day, by);
  const weekday = weekdayOf(next);
  return weekday < 6 ? next : addDays(next, by === 1 ? 8 - weekday : 5 - weekday);
}
