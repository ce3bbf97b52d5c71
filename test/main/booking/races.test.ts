import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { clinicsOpenUntil } from './aClinic.ts';
import { clinicsOf, roundOf, type Opened } from './aRound.ts';
import { bookAsItStands, expectWhole } from './race/bookAsItStands.ts';
import { fiftyConnections, fourProcesses, type Desks } from './race/desks.ts';
import type { Act, Outcome } from './race/perform.ts';

const onServer = process.env['HOUSE_TEST_ENGINE'] === 'postgres';
// The bench asks for a thousand.
const rounds = Number(process.env['HOUSE_RACE_ROUNDS'] ?? 20);
const who = onServer ? 'fifty connections to one server' : 'four programs on one file';
const longest = 30_000 + rounds * 6_000;

type Race = { opened: Opened; desks: Desks; pairs: (Act & { kind: 'book' | 'hold' })['pair'][] };

/** As many people as there are desks, three for each program, who all want a few overlapping places. */
async function aRace(): Promise<Race> {
  const many = onServer ? 50 : 12;
  const opened = await aPracticeOf(Array.from({ length: many }, (_, index) => ({ row: index + 1 })));
  await clinicsOpenUntil(opened, '2026-05-29');
  const clinics = await clinicsOf(opened);
  const clinicOn = (name: string, day: string) =>
    clinics.find((one) => one.name === name && one.on_day === day)?.id ?? '';
  const pairs: Race['pairs'] = [];
  for (let row = 1; row <= many; row += 1) {
    pairs.push({
      ...(await roundOf(opened, row)),
      tests: { clinicId: clinicOn('Tests', '2026-05-11'), place: row % 4 },
      conversation: { clinicId: clinicOn('Conversations', '2026-05-21'), place: row % 5 },
    });
  }
  const desks = onServer
    ? await fiftyConnections(opened.postgresUrl ?? '')
    : await fourProcesses(opened.folder);
  return { opened, desks, pairs };
}

const read = ({ opened }: Race) => opened.core.write((db) => bookAsItStands(db));

/** What is read when somebody else was first. */
const sentences = ['done', 'place-taken', 'place-held', 'others-were-first', 'already-booked'];

function expectSentences(outcomes: readonly Outcome[]): void {
  expect(outcomes.filter((one) => !sentences.includes(one))).toEqual([]);
}

async function oneRound(race: Race, round: number): Promise<void> {
  const { desks, pairs } = race;
  const wanted = pairs.map((pair, index): Act => ({
    kind: (index + round) % 3 === 0 ? 'hold' : 'book',
    pair,
  }));
  const outcomes = await desks.atOnce(wanted);
  expectSentences(outcomes);
  expect(outcomes).toContain('done');
  const first = await read(race);
  expectWhole(first);

  // Whoever has a place lets go of it while everybody else wants it.
  const winners = [...Map.groupBy(first.live, ({ person_id }) => person_id).values()];
  const cancelling = winners.map((appointments): Act => ({ kind: 'cancel', appointments }));
  const others = pairs.filter((pair) => !first.live.some(({ person_id }) => person_id === pair.personId));
  expectSentences(
    await desks.atOnce([...cancelling, ...others.map((pair): Act => ({ kind: 'book', pair }))]),
  );
  const second = await read(race);
  expectWhole(second);
  for (const [before] of winners) expect(second.live.some(({ id }) => id === before?.id)).toBe(false);

  await takeBackCancelling(race, winners);
  await empty(race);
}

/** Taken back, a cancelled pair needs its places free still: it is whole again, or refused and nothing changes. */
async function takeBackCancelling(race: Race, winners: readonly { id: string; version: number }[][]) {
  const before = await read(race);
  for (const appointments of winners) {
    const changed = appointments.map(({ id, version }) => ({ id, version: version + 1 }));
    const [outcome] = await race.desks.atOnce([{ kind: 'reopen', appointments: changed }]);
    const after = await read(race);
    expectWhole(after);
    if (outcome !== 'done') expect(outcome).toMatch(/^place-(taken|held)$/);
    expect(after.live.length >= before.live.length).toBe(true);
  }
}

/** Everything is let go of: nothing of it is left in the fence. */
async function empty(race: Race): Promise<void> {
  const { live } = await read(race);
  const pairs = [...Map.groupBy(live, ({ person_id }) => person_id).values()];
  await race.desks.atOnce(pairs.map((appointments): Act => ({ kind: 'cancel', appointments })));
  await race.opened.core.write(async (db) => {
    await db.run(sql`DELETE FROM taken_place WHERE hold_id IS NOT NULL`);
    await db.run(sql`DELETE FROM hold`);
  });
  expect((await read(race)).fenced).toEqual([]);
}

test(
  `${who} never put two people in one place, whatever they book, hold, cancel and take back`,
  async () => {
    const race = await aRace();
    for (let round = 0; round < rounds; round += 1) await oneRound(race, round);
    expect((await read(race)).live).toEqual([]);
  },
  longest,
);
