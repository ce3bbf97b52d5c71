import { evidenceShows } from '../../../shared/evidence/evidence.contract.ts';
import { qofYearOf } from '../../../shared/time/qofYear.ts';
import { sql } from '../../../main/db/sql.ts';
import type { Desk } from './desk.ts';

/** Whoever is on a list to be told goes one way, or is held with a reason. */
export async function wrongToTell({ call }: Desk): Promise<string[]> {
  const wrong: string[] = [];
  for (const about of ['appointments', 'offers', 'reminders'] as const) {
    const { lines, total, going, ways } = await call('letter.listToTell', { about, limit: 200 });
    const gone = lines.filter(({ way }) => way !== null);
    if (total !== lines.length || gone.length !== going)
      wrong.push(`${about}: ${total} and ${going} going, ${lines.length} rows and ${gone.length} going`);
    for (const { way, going: by } of ways) {
      const rows = lines.filter((line) => line.way === way).length;
      if (rows !== by) wrong.push(`${about}: ${by} by ${way}, ${rows} rows`);
    }
    for (const { way, holds, appointments, personId } of lines) {
      if ((way === null) === (holds.length === 0))
        wrong.push(`${about}: ${personId} goes ${way}, ${holds.length} holds`);
      if (appointments.length === 0) wrong.push(`${about}: ${personId} is to be told of nothing`);
    }
  }
  return wrong;
}

/** Evidence of a year: its figures are its rows, and its rows are the people's. */
export async function wrongEvidence({ call, today, people }: Desk): Promise<string[]> {
  const year = qofYearOf(today());
  const found = await call('evidence.findYear', { year });
  const wrong: string[] = [];
  const { total: stillDue } = await call('evidence.listPeople', { year, show: 'still-due' });
  if (stillDue !== found.stillDue)
    wrong.push(`evidence says ${found.stillDue} still due, the list has ${stillDue}`);
  const ofPerson = new Map<string, number>();
  for (const personId of people) {
    const own = (await call('evidence.findPerson', { personId })).find((one) => one.year === year);
    for (const { register, invitations, stillDue: due } of own?.registers ?? []) {
      const counting = invitations.filter(({ counts }) => counts);
      const days = counting.map(({ on }) => Date.parse(on)).toSorted((one, other) => one - other);
      const [first = 0, second = Infinity] = days;
      if (second - first < 7 * 86_400_000) wrong.push(`${personId} has two that count within a week`);
      ofPerson.set(`${personId} ${register} ${due}`, Math.min(2, counting.length));
    }
  }
  for (const figures of found.registers) {
    const { register, people: all, none, one, two } = figures;
    if (none + one + two !== all) wrong.push(`evidence of ${register}: ${none}, ${one}, ${two} of ${all}`);
    const counts = { everyone: all, none, one, two, 'still-due': figures.stillDue, recent: figures.recent };
    for (const show of evidenceShows) {
      const { total, lines } = await call('evidence.listPeople', { year, register, show });
      if (counts[show] !== null && total !== counts[show])
        wrong.push(`evidence says ${counts[show]} ${show} of ${register}, the list has ${total}`);
      for (const { id, evidence } of lines)
        for (const { counting, stillDue: due } of evidence) {
          const own = ofPerson.get(`${id} ${register} ${due}`);
          if (own !== counting)
            wrong.push(`evidence lists ${id} with ${counting} of ${register}, their page ${own}`);
        }
    }
  }
  return wrong;
}

/** One letter of a step at most is under way to somebody, and none goes a second time. */
export async function invitedTwice({ call, people }: Desk): Promise<string[]> {
  const wrong: string[] = [];
  for (const personId of people) {
    const rounds = await call('recall.listCycles', { personId });
    const letters = rounds.flatMap((round) =>
      round.letters.flatMap((letter) => (letter.attempt > 0 ? [{ ...letter, year: round.year }] : [])),
    );
    const inHand = letters.filter(
      ({ stage, copyFor }) => copyFor === null && ['built', 'printed'].includes(stage),
    );
    if (new Set(inHand.map(({ year }) => year)).size < inHand.length)
      wrong.push(`${personId} has ${inHand.length} invitations in hand`);
    const sent = letters.filter(({ stage, copyFor }) => copyFor === null && stage === 'posted');
    if (new Set(sent.map(({ year, attempt }) => `${year} ${attempt}`)).size < sent.length)
      wrong.push(`${personId} was sent the same step twice`);
  }
  return wrong;
}

/** What lies ready for the post of somebody who has died, left or been restricted is to be taken out of it. */
export async function leftInThePost({ call, rows }: Desk): Promise<string[]> {
  const ready = await rows<{ id: string }>(sql`
    SELECT i.id FROM invitation i JOIN person p ON p.id = i.person_id JOIN letter_run r ON r.id = i.run_id
     WHERE (p.death_kind IS NOT NULL OR p.registration = 'left' OR p.restricted = 1)
       AND r.channel IN ('letter', 'hybrid-mail')
       AND (SELECT e.kind FROM invitation_event e WHERE e.invitation_id = i.id ORDER BY e.id DESC LIMIT 1) = 'printed'
     ORDER BY i.id`);
  const { lines } = await call('recall.listNotices', { kinds: ['pull'], limit: 200 });
  const told = new Set(lines.map(({ noticeId }) => noticeId));
  return ready.flatMap(({ id }) =>
    told.has(id) ? [] : [`${id} lies ready for the post, and nobody says so`],
  );
}
