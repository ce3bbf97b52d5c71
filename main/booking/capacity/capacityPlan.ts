import type { CheckedMove } from '../../../shared/booking/capacity.contract.ts';
import type { PlannedMove } from '../../../shared/booking/capacity/capacityChange.ts';
import { whyNotMoved } from '../../../shared/booking/capacity/capacityMoves.ts';
import { monthAndYear } from '../../../shared/format.ts';
import type { MonthMove } from '../../../shared/recall/moveMonth.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { qofYearName, qofYearOf } from '../../../shared/time/qofYear.ts';
import type { Reader } from '../../db/store.ts';
import { moveOf } from '../../recall/moveMonths.ts';
import { roundsMeant } from '../../recall/roundsMeant.ts';
import { plannedFor, type Standing } from './capacityWho.sql.ts';

/** How people are chosen, as it is shown before anything is done. */
export const choosingRule =
  'Only people who are not invited or booked yet and whose month nobody chose for several years. Of them, those whose ' +
  'birthday is nearest the new month: the last birthdays of the month move later, the first ones earlier.';

/** A move with the people it means: those whose round moves, and those who have no round of that year yet. */
export type PlannedPeople = { move: PlannedMove; rounds: string[]; toChoose: string[]; checked: CheckedMove };

type Planned = Awaited<ReturnType<typeof plannedFor>>;

/** Who some moves mean, as things are now; nobody is meant twice. */
export async function planMoves(
  db: Reader,
  moves: readonly PlannedMove[],
  today: IsoDate,
): Promise<PlannedPeople[]> {
  const lists = new Map<string, Planned>();
  const taken = new Set<string>();
  const planned: PlannedPeople[] = [];
  for (const move of moves) {
    const key = `${move.year} ${move.from} ${move.groupId}`;
    const list = lists.get(key) ?? (await plannedFor(db, { ...move, month: move.from }));
    lists.set(key, list);
    const chosen = nearest(list, move, taken);
    for (const { person_id } of chosen) taken.add(person_id);
    planned.push(await planOne(db, { move, list, chosen, today }));
  }
  return planned;
}

function nearest(list: Planned, { from, to, people }: PlannedMove, taken: ReadonlySet<string>): Planned {
  const may = list.filter(({ person_id, standing }) => standing === 'may' && !taken.has(person_id));
  return to > from ? may.slice(Math.max(0, may.length - people)) : may.slice(0, people);
}

type Question = { move: PlannedMove; list: Planned; chosen: Planned; today: IsoDate };

async function planOne(db: Reader, { move, list, chosen, today }: Question): Promise<PlannedPeople> {
  const outcomes = await outcomesOf(db, { move, chosen, today });
  const going = outcomes.filter(({ outcome }) => outcome.kind !== 'refused');
  const refused = outcomes.filter(({ outcome }) => outcome.kind === 'refused');
  return {
    move,
    rounds: going.flatMap(({ who }) => (who.cycle_id === null ? [] : [who.person_id])),
    toChoose: going.flatMap(({ who }) => (who.cycle_id === null ? [who.person_id] : [])),
    checked: {
      move,
      people: going.length,
      deferred: going.filter(({ outcome }) => outcome.kind === 'next-year').length,
      sentences: countedWords(going.map(({ outcome }) => outcome.words)),
      stay: [...countedWords(refused.map(({ outcome }) => outcome.words)), ...whoStays(list, chosen)],
    },
  };
}

type Outcome = { who: Planned[number]; outcome: MonthMove };

/** What the move is for each of them by recall's own rules. */
async function outcomesOf(
  db: Reader,
  { move, chosen, today }: Pick<Question, 'move' | 'chosen' | 'today'>,
): Promise<Outcome[]> {
  const { year, from, to } = move;
  const why = whyNotMoved(move, { today, years: [qofYearOf(today), qofYearOf(today) + 1] });
  if (why !== null) return chosen.map((who) => ({ who, outcome: { kind: 'refused', words: why } }));
  const withRound = chosen.filter(({ cycle_id }) => cycle_id !== null);
  const ids = withRound.map(({ person_id }) => person_id);
  const moved = await roundsMeant(db, { personIds: ids, year }, to);
  const words = `Planned for ${monthAndYear(to)} in ${qofYearName(year)}. The year that runs keeps its month.`;
  return [
    ...withRound.flatMap((who, at) => {
      const rounds = moved[at];
      return rounds ? [{ who, outcome: moveOf(rounds, { toMonth: to, seenMonth: from }, today) }] : [];
    }),
    ...chosen
      .filter(({ cycle_id }) => cycle_id === null)
      .map((who): Outcome => ({ who, outcome: { kind: 'same-year', words } })),
  ];
}

const whyStay: Readonly<Record<Standing, string>> = {
  may: 'Not needed for this change',
  ended: 'Reviewed elsewhere, declined or ended this year',
  begun: 'Their tests or conversation are done',
  invited: 'Invited already',
  booked: 'Booked already',
  chosen: 'Their month was chosen for several years',
};

function whoStays(list: Planned, chosen: Planned): { people: number; words: string }[] {
  const going = new Set(chosen.map(({ person_id }) => person_id));
  return countedWords(
    list.filter(({ person_id }) => !going.has(person_id)).map(({ standing }) => whyStay[standing]),
  );
}

function countedWords(words: readonly string[]): { people: number; words: string }[] {
  return [...Map.groupBy(words, (one) => one)].map(([one, same]) => ({ people: same.length, words: one }));
}
