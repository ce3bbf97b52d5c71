import type { FoundPairs, Hold, PairOffer, PlaceOffered } from '../../../shared/booking/pairs.contract.ts';
import type { Appointment } from '../../../shared/booking/appointment.ts';
import type { BookingTask } from '../../../shared/booking/tasks.ts';
import { noWishes } from '../../../shared/booking/wishes.ts';

export function aPlace(said: Partial<PlaceOffered> = {}): PlaceOffered {
  return {
    clinicId: 'clinic-1',
    place: 0,
    onDay: '2026-11-23',
    startsAt: '11:40',
    minutes: 30,
    mode: 'face-to-face',
    clinicianId: 'maya',
    clinicianName: 'Maya Lindqvist',
    ...said,
  };
}

/** Tests with Maya Lindqvist on 23 November and a conversation a fortnight later; the number tells pairs apart. */
export function anOffer(place: number, said: Partial<PairOffer> = {}): PairOffer {
  return {
    tests: aPlace({ place }),
    conversation: aPlace({
      clinicId: 'clinic-2',
      place,
      onDay: '2026-12-07',
      startsAt: '10:00',
      minutes: 60,
      clinicianId: 'gwen',
      clinicianName: 'Gwen Pritchard',
    }),
    gapDays: 14,
    unmet: [],
    sentence: '14 days. Both wishes met',
    ...said,
  };
}

export function aHold(said: Partial<Hold> = {}): Hold {
  const { tests, conversation } = anOffer(0);
  const until = '2026-11-23T10:41:00.000Z';
  return {
    id: 'h1',
    heldBy: 'Siân Prosser',
    isMine: true,
    until,
    secondsLeft: 600,
    tests,
    conversation,
    ...said,
  };
}

/** What is found for somebody who wishes for mornings with Gwen Pritchard. */
export function found(said: Partial<FoundPairs> = {}): FoundPairs {
  return {
    person: {
      id: 'p1',
      familyName: 'Gill',
      givenName: 'Harjinder',
      title: 'Mrs',
      nhsNumber: '9990000018',
      birthDate: '1957-11-09',
      standing: 'registered',
      endedOn: null,
      restricted: false,
      registers: ['DM'],
      groupId: 'd',
      needs: ['hearing-loss'],
      housebound: false,
      careHome: false,
    },
    cycleId: 'c1',
    visits: 'Tests 30 min, then nurse 60 min',
    seeTo: null,
    wished: { wishes: { ...noWishes, partOfDay: 'morning', clinicianId: 'gwen' }, version: 1 },
    clinicians: [{ id: 'gwen', name: 'Gwen Pritchard', kind: 'nurse' }],
    booked: [],
    hold: null,
    offers: [anOffer(0), anOffer(3, { sentence: '18 days. Another nurse' })],
    none: null,
    holdMinutes: 10,
    ...said,
  };
}

/** Tests with Maya Lindqvist on 23 November at 09:00; what is said replaces it. */
export function anAppointment(said: Partial<Appointment> = {}): Appointment {
  return {
    id: 'a1',
    personId: 'p1',
    cycleId: 'c1',
    part: 'tests',
    pairId: 'pair-1',
    clinicId: 'clinic-1',
    clinicianId: 'maya',
    clinicianName: 'Maya Lindqvist',
    roomName: 'Room 4',
    onDay: '2026-11-23',
    startsAt: '09:00',
    minutes: 30,
    mode: 'face-to-face',
    state: 'booked',
    version: 1,
    ...said,
  };
}

/** Harjinder Gill, whose tests are to be booked again. */
export function aTask(said: Partial<BookingTask> = {}): BookingTask {
  return {
    id: 't1',
    person: found().person,
    phones: ['07700 900123'],
    cycleId: 'c1',
    appointmentId: 'a1',
    kind: 'rebook-tests',
    sentence: 'Book the tests again: cancelled by the person, Tests of 23-Nov-2026',
    told: null,
    notAsked: null,
    dueOn: '2026-11-23',
    openedBy: 'Siân Prosser',
    openedAt: '2026-11-23T10:00:00.000Z',
    version: 1,
    ...said,
  };
}
