import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { aBook, book } from './aDay.ts';

type Book = Awaited<ReturnType<typeof aBook>>;

/** What another program reads in the file. */
async function readBack({ call, host }: Book, personId: string) {
  const { name, appointments } = await call('booking.makeCalendarFile', { personId });
  const text = new TextDecoder().decode(host.offered.get(name)?.bytes);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const { uid, sequence, startDate, endDate, summary, location, description } = new ICAL.Event(event);
    return {
      uid,
      sequence,
      status: event.getFirstPropertyValue('status'),
      starts: startDate.toString(),
      inUtc: startDate.toJSDate().toISOString(),
      zone: event.getFirstProperty('dtstart')?.getFirstParameter('tzid'),
      ends: endDate.toString(),
      summary,
      location,
      description,
    };
  });
  return { text, events, appointments, name };
}

test('somebody takes both appointments home for their calendar, at the time the clock on the wall shows', async () => {
  const opened = await aBook();
  const { personId } = await book(opened, 1, { tests: 3, talk: 0 });
  const { events, text, appointments, name } = await readBack(opened, personId);
  expect({ name, appointments }).toEqual({ name: 'Appointments.ics', appointments: 2 });
  expect(events).toMatchObject([
    {
      status: 'CONFIRMED',
      starts: '2026-04-13T09:30:00',
      // British Summer Time: an hour ahead.
      inUtc: '2026-04-13T08:30:00.000Z',
      zone: 'Europe/London',
      ends: '2026-04-13T09:50:00',
      summary: 'Appointment, Beckside Surgery',
    },
    { status: 'CONFIRMED', starts: '2026-04-30T09:00:00', summary: 'Appointment, Beckside Surgery' },
  ]);
  expect(events[0]?.location).toContain('Beckside Surgery, ');
  expect(events[0]?.description).toMatch(/^At the surgery\nTo change it, phone /);
  // The lines end as RFC 5545 has them, and none is longer than 75 bytes.
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});

test('nothing in the file says what the appointments are for, whom they are with or whose they are', async () => {
  const opened = await aBook();
  const { personId } = await book(opened, 1, { tests: 3, talk: 0 });
  const { text } = await readBack(opened, personId);
  const { familyName, nhsNumber } = await opened.call('people.findPerson', { personId });
  for (const told of [
    familyName,
    nhsNumber ?? '',
    'Okafor',
    'Pritchard',
    'Tests',
    'test',
    'Conversation',
    'nurse',
  ])
    expect(text.toLowerCase()).not.toContain(told.toLowerCase());
  expect(text).not.toMatch(/healthcare|assistant|clinic|blood|review|diabet|hypertension|\bGP\b/i);
});

test('what was moved keeps its entry with a higher number, and what was cancelled takes it back', async () => {
  const opened = await aBook();
  const { personId, appointments } = await book(opened, 1, { tests: 3, talk: 0 });
  const before = (await readBack(opened, personId)).events;
  const [tests, talk] = appointments;
  await opened.call('booking.moveAppointment', {
    personId,
    cycleId: tests?.cycleId ?? '',
    moving: [{ id: tests?.id ?? '', version: 1 }],
    tests: { clinicId: opened.testsClinic, place: 9 },
    conversation: null,
    because: 'person',
  });

  const moved = (await readBack(opened, personId)).events;
  expect(moved.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
  expect(moved[0]).toMatchObject({ status: 'CONFIRMED', starts: '2026-04-13T10:30:00' });
  expect(moved[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0);
  expect(moved[1]?.sequence).toBe(before[1]?.sequence);

  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: talk?.id ?? '',
    version: 1,
    because: 'person',
    otherHalf: 'keep',
  });
  const cancelled = (await readBack(opened, personId)).events;
  expect(cancelled.map(({ uid, status }) => [uid, status])).toEqual([
    [before[0]?.uid, 'CONFIRMED'],
    [before[1]?.uid, 'CANCELLED'],
  ]);
  expect(cancelled[1]?.sequence).toBeGreaterThan(moved[1]?.sequence ?? 0);
});

test('somebody with nothing to come gets no empty file, and opening it is on record', async () => {
  const opened = await aBook();
  const { personId } = await book(opened, 1, { tests: 3 });
  await readBack(opened, personId);
  const { lines } = await opened.call('practice.listAudit', {});
  expect(lines.map(({ operation }) => operation)).toContain('booking.findPersonAppointments');
  opened.clock.set('2026-04-14');
  const file = opened.call('booking.makeCalendarFile', { personId });
  await expect(file).rejects.toMatchObject({ code: 'no-appointments' });
});
