import type { Reader } from '../../main/db/store.ts';
import { countWaitingRuns } from '../../main/recall/openRuns.sql.ts';
import {
  bookedByDay,
  comingByDay,
  countsForToday,
  doneSince,
  firstLettersOpen,
  heldByReason,
  pinboardByKind,
  sentBackOpen,
} from '../../main/recall/today.sql.ts';
import {
  boardCells,
  countWithoutRound,
  doneByMonth,
  dueWork,
  findWork,
  withoutNext,
  workRows,
} from '../../main/recall/work.sql.ts';
import { usualWindow } from '../../shared/list.ts';
import { defaultStuckLimits } from '../../shared/recall/stuckLimits.ts';
import type { InputOf } from '../../shared/api.ts';
import { WorkQuestion } from '../../shared/recall/work.contract.ts';
import { findListAge } from '../../main/people/import/import.sql.ts';
import { countNeedsToReview } from '../../main/people/needsReview.sql.ts';
import { countToTell } from '../../main/recall/toTell.sql.ts';
import { countWaitingOrders } from '../../main/recall/waitingOrders.sql.ts';
import { addDays, monthOf } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { keyOf, openByHand } from './byHand.ts';
import { figureOf, single, type Figure, type Goal } from './figure.ts';
import { openHouse, type House } from './openHouse.ts';
import { tenYearsOfRounds } from './tenYears.ts';
import { askInTurn, processorSeconds, timed, type Asked } from './timings.ts';

const goal: Goal = { p95: 50, ratio: 1.5 };
const rounds = 10;

type Bench = { house: House; hand: Reader; today: string };

/** Working lists, the board and the look at everyone, over ten years of rounds; the folder is changed for good. */
export async function recallFigures(folder: string, people: number, today: string): Promise<Figure[]> {
  const key = await keyOf(folder);
  tenYearsOfRounds(folder, key, qofYearOf(today));
  const house = await openHouse(folder);
  await house.ask('register.startDay', {});
  const first = await lookAtEveryone(house);
  const { reader, close } = openByHand(folder, key);
  try {
    const bench = { house, hand: reader, today };
    return [
      single({
        what: 'what is due for everyone, ten years of rounds',
        people,
        unit: 's',
        value: first.seconds,
        goal: { p95: 5 },
        note: `${first.worked.toFixed(1)} s of processor time for ${first.looked} people`,
      }),
      await figure(people, 'working lists: due, stuck, all, filters', listsAsked(bench)),
      await figure(people, 'working lists: the counts of Today', [countsAsked(bench)]),
      await figure(people, 'working lists: all of Today', [todayAsked(bench)]),
      await figure(people, 'the month board', [boardAsked(bench)]),
    ];
  } finally {
    close();
    await house.close();
  }
}

async function lookAtEveryone(house: House) {
  let seconds = 0;
  let looked = 0;
  const worked = await processorSeconds(async () => {
    seconds =
      (await timed(async () => {
        ({ looked } = await house.ask('recall.startDay', {}));
      })) / 1000;
  });
  return { seconds, worked, looked };
}

async function figure(people: number, what: string, questions: readonly Asked[]): Promise<Figure> {
  const { door, hand, slowest } = await askInTurn(questions, questions.length < 5 ? rounds * 3 : rounds);
  return figureOf({ what, people, goal, note: slowest }, door, {
    what: 'the same SQL by hand',
    samples: hand,
  });
}

const yardstick = (today: string) => ({ today, limits: defaultStuckLimits });

function listsAsked({ house, hand, today }: Bench): Asked[] {
  const asked: InputOf<'recall.listWork'>[] = [
    { which: 'due' },
    { which: 'due', kinds: ['phone'], first: ['nurse'] },
    { which: 'lost' },
    { which: 'coming', kinds: ['invite'] },
    { which: 'all', month: monthOf(today) },
    { which: 'due', search: 'oak' },
  ];
  return asked.map((question) => {
    const filter = WorkQuestion.parse({ ...question, from: 0, limit: usualWindow });
    return {
      name: JSON.stringify(question),
      door: () => house.ask('recall.listWork', filter),
      hand: async () => {
        await workRows(hand, (await findWork(hand, filter, yardstick(today))).ids, filter.first);
      },
    };
  });
}

function countsAsked({ house, hand, today }: Bench): Asked {
  return {
    name: 'recall.countWork',
    door: () => house.ask('recall.countWork', {}),
    hand: async () => {
      await dueWork(hand, yardstick(today));
      await withoutNext(hand);
      await countWithoutRound(hand, qofYearOf(today));
    },
  };
}

function todayAsked({ house, hand, today }: Bench): Asked {
  return {
    name: 'recall.findToday',
    door: () => house.ask('recall.findToday', {}),
    hand: async () => {
      await dueWork(hand, yardstick(today));
      await withoutNext(hand);
      await countWithoutRound(hand, qofYearOf(today));
      await countsForToday(hand, qofYearOf(today));
      await countWaitingRuns(hand);
      await firstLettersOpen(hand);
      await heldByReason(hand, today);
      await pinboardByKind(hand);
      await sentBackOpen(hand);
      await countToTell(hand, today);
      await countWaitingOrders(hand, today);
      await findListAge(hand);
      await doneSince(hand, `${today}T00:00:00.000Z`);
      await countNeedsToReview(hand, { today, until: addDays(today, 28) });
      const days = { until: addDays(today, 28), limit: 5 };
      await comingByDay(hand, { after: today, ...days });
      await bookedByDay(hand, { from: today, ...days });
    },
  };
}

function boardAsked({ house, hand, today }: Bench): Asked {
  const month = monthOf(today);
  const year = qofYearOf(today);
  return {
    name: 'recall.findBoard',
    door: () => house.ask('recall.findBoard', { month }),
    hand: async () => {
      await boardCells(hand, year, month);
      await doneByMonth(hand, year);
      await doneByMonth(hand, year - 1);
    },
  };
}
