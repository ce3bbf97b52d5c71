import { sql } from '../../../main/db/sql.ts';
import type { Desk } from './desk.ts';

type Half = {
  id: string;
  person_id: string;
  cycle_id: string;
  part: 'tests' | 'conversation';
  state: string;
  on_day: string;
  starts_at: string;
  minutes: number;
  kept_until: string | null;
  /** Of its own clinic. */
  clinic_day: string;
  clinic_state: string;
  places: number;
  taken: number;
  is_here: number;
  ended_as: string | null;
  /** 1: a clinic was moved with it, which only warns of the days between the halves. */
  went_along: number;
};

const keeps = ['pencilled', 'booked', 'arrived', 'in-room', 'done'];
const live = ['pencilled', 'booked', 'arrived', 'in-room'];

/** What is wrong with the appointment book itself. */
export async function wrongInBook(desk: Desk): Promise<string[]> {
  const halves = await desk.rows<Half>(sql`
    SELECT a.id, a.person_id, a.cycle_id, a.part, a.state, a.on_day, a.starts_at, a.minutes, a.kept_until, a.places,
           k.on_day AS clinic_day, k.state AS clinic_state, c.ended_as,
           (SELECT COUNT(*) FROM taken_place t WHERE t.appointment_id = a.id AND t.clinic_id = a.clinic_id
               AND t.place >= a.first_place AND t.place < a.first_place + a.places) AS taken,
           CASE WHEN p.death_kind IS NULL AND p.registration = 'registered' THEN 1 ELSE 0 END AS is_here,
           CASE WHEN EXISTS (SELECT 1 FROM appointment_event e WHERE e.appointment_id = a.id AND e.kind = 'moved'
                    AND e.sentence LIKE 'Moved with the clinic%') THEN 1 ELSE 0 END AS went_along
      FROM appointment a JOIN clinic k ON k.id = a.clinic_id JOIN cycle c ON c.id = a.cycle_id
      JOIN person p ON p.id = a.person_id ORDER BY a.on_day, a.starts_at, a.id`);
  const kept = halves.filter(({ state, kept_until }) => state === 'pencilled' && kept_until !== null);
  const toCome = halves.filter(({ state, on_day }) => live.includes(state) && on_day >= desk.today());
  return [
    ...halves.flatMap(wrongPlaces),
    ...halves.flatMap((half) => wrongPencilled(half, desk.today())),
    ...[...Map.groupBy(kept, ({ cycle_id }) => cycle_id).values()].flatMap(wrongOffer),
    ...toCome.flatMap(wrongToCome),
    ...[...Map.groupBy(toCome, ({ person_id }) => person_id).values()].flatMap(atOnce),
    ...[...Map.groupBy(toCome, ({ cycle_id }) => cycle_id).values()].flatMap(wrongPair),
    ...(await wrongHolds(desk)),
  ];
}

const named = ({ id, part, state, on_day, starts_at }: Half) =>
  `${part} ${id}, ${state}, ${on_day} ${starts_at},`;

function wrongPlaces(half: Half): string[] {
  const { state, places, taken } = half;
  const expected = keeps.includes(state) ? places : 0;
  return taken === expected ? [] : [`${named(half)} has ${taken} places, not ${expected}`];
}

/** Nothing is pencilled in for a day that is over, nor kept until a day that has passed or beyond its own. */
function wrongPencilled(half: Half, today: string): string[] {
  const { state, on_day, kept_until } = half;
  if (state !== 'pencilled') return [];
  const isBeyond = kept_until !== null && (kept_until < today || kept_until > on_day);
  return [
    ...(on_day < today ? [`${named(half)} is pencilled in and over`] : []),
    ...(isBeyond ? [`${named(half)} is kept until ${kept_until}`] : []),
  ];
}

/** What one person is offered is kept as long as the rest of it. */
function wrongOffer(halves: readonly Half[]): string[] {
  const days = new Set(halves.map(({ kept_until }) => kept_until));
  return days.size > 1
    ? [`the offer of ${halves[0]?.person_id} is kept until ${[...days].join(' and ')}`]
    : [];
}

function wrongToCome(half: Half): string[] {
  const { clinic_day, clinic_state, on_day, is_here, ended_as, state } = half;
  return [
    ...(clinic_day === on_day ? [] : [`${named(half)} is in a clinic of ${clinic_day}`]),
    ...(clinic_state === 'open' ? [] : [`${named(half)} is in a closed clinic`]),
    ...(is_here === 1 ? [] : [`${named(half)} is of somebody who is not here`]),
    ...(ended_as === 'declined' && state !== 'in-room' ? [`${named(half)} was declined`] : []),
  ];
}

/** Nobody is in two places at one time. */
function atOnce(halves: readonly Half[]): string[] {
  const minute = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return halves.flatMap((one, place) =>
    halves.slice(place + 1).flatMap((other) => {
      const meets =
        one.on_day === other.on_day &&
        minute(one.starts_at) < minute(other.starts_at) + other.minutes &&
        minute(other.starts_at) < minute(one.starts_at) + one.minutes;
      return meets ? [`${named(one)} is at the time of ${named(other)}`] : [];
    }),
  );
}

/** One of each kind in a round, tests before the conversation and days apart. */
function wrongPair(halves: readonly Half[]): string[] {
  const of = (part: Half['part']) => halves.filter((one) => one.part === part);
  const [tests, ...otherTests] = of('tests');
  const [talk, ...otherTalks] = of('conversation');
  const days = tests && talk ? (Date.parse(talk.on_day) - Date.parse(tests.on_day)) / 86_400_000 : 7;
  const isMoved = halves.some(({ went_along }) => went_along === 1);
  return [
    ...[...otherTests, ...otherTalks].map((one) => `${named(one)} is there twice`),
    ...(days < 7 && !isMoved && tests ? [`${named(tests)} is ${days} days before the conversation`] : []),
  ];
}

/** Nothing is held for somebody who is not here, or who wants none of it. */
async function wrongHolds(desk: Desk): Promise<string[]> {
  const rows = await desk.rows<{ person_id: string; is_here: number; ended_as: string | null }>(sql`
    SELECT h.person_id, CASE WHEN p.death_kind IS NULL AND p.registration = 'registered' THEN 1 ELSE 0 END AS is_here,
           c.ended_as
      FROM hold h JOIN person p ON p.id = h.person_id LEFT JOIN cycle c ON c.id = h.cycle_id
     WHERE h.until > ${`${desk.today()}T09:00:00.000Z`} ORDER BY h.id`);
  return rows.flatMap(({ person_id, is_here, ended_as }) => [
    ...(is_here === 1 ? [] : [`places are held for ${person_id}, who is not here`]),
    ...(ended_as === 'declined' ? [`places are held for ${person_id}, who has declined`] : []),
  ]);
}
