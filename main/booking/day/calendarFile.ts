import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { calendarEvents, type CalendarEvent } from '../../../shared/booking/calendarEvents.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Instant } from '../../../shared/time/isoDate.ts';
import type { TaskContext } from '../../context.ts';

const zone = 'Europe/London';

/**
 * British time since 1996 (Directive 2000/84/EC as kept by the Summer Time Order 2002): forward on the last Sunday of
 * March, back on that of October, both at 01:00 UTC. RFC 5545 asks for it beside every local time.
 */
const londonZone = `BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** Offers somebody's appointments to come as a file for their calendar. Throws `no-appointments`. */
export async function makeCalendarFile(ctx: TaskContext, { personId }: { personId: string }) {
  const { appointments } = await ctx.call('booking.findPersonAppointments', { personId });
  const practice = await ctx.call('practice.findDetails', {});
  const events = calendarEvents(appointments, practice, ctx.clock.today());
  if (events.length === 0) throw new Problem('no-appointments');
  // The name of a file is read by others too: it names nobody.
  const name = 'Appointments.ics';
  const bytes = new TextEncoder().encode(calendarOf(events, ctx.clock.now()));
  const handle = await ctx.host.offerFile({ name, type: 'text/calendar', bytes });
  return { handle, name, appointments: events.length };
}

function calendarOf(events: readonly CalendarEvent[], at: Instant): string {
  const calendar = ical({
    prodId: { company: 'House of Care', product: 'Appointments', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => londonZone },
  });
  for (const { uid, sequence, cancelled, onDay, startsAt, endsAt, title, place, words } of events) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: at,
      timezone: zone,
      start: Temporal.PlainDateTime.from(`${onDay}T${startsAt}`),
      end: Temporal.PlainDateTime.from(`${onDay}T${endsAt}`),
      summary: title,
      location: place,
      description: words,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}
