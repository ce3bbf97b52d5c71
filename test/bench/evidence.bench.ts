import { evidenceRows, countFound, figuresOf, foundRows } from '../../main/evidence/evidence.sql.ts';
import type { Reader } from '../../main/db/store.ts';
import { EvidenceFilter, evidenceShows } from '../../shared/evidence/evidence.contract.ts';
import { usualWindow } from '../../shared/list.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { keyOf, openByHand } from './byHand.ts';
import { figureOf, single, type Figure, type Goal } from './figure.ts';
import { openHouse, type House } from './openHouse.ts';
import { tenYearsOfRounds } from './tenYears.ts';
import { askInTurn, processorSeconds, timed, type Asked } from './timings.ts';

const goal: Goal = { p95: 50, ratio: 1.5 };
const rounds = 6;

type Bench = { house: House; hand: Reader; year: number };

/** Lists of QOF evidence over ten years of rounds, beside their own SQL by hand; the folder is changed for good. */
export async function evidenceFigures(folder: string, people: number, today: string): Promise<Figure[]> {
  const year = qofYearOf(today);
  const key = await keyOf(folder);
  tenYearsOfRounds(folder, key, year);
  const house = await openHouse(folder);
  // The first command counts everyone, as the first of a new year does.
  let counting = 0;
  const worked = await processorSeconds(async () => {
    counting = await timed(() => house.ask('register.startDay', {}));
  });
  const { reader, close } = openByHand(folder, key);
  try {
    const bench = { house, hand: reader, year };
    const { stillDue } = await house.ask('evidence.findYear', { year });
    return [
      single({
        what: 'everyone counted again, ten years of rounds',
        people,
        unit: 's',
        value: counting / 1000,
        // Once a year, on 1 April, and once after an upgrade.
        goal: null,
        note: `${worked.toFixed(1)} s of processor time; ${stillDue} people excluded for payment and still to be offered care`,
      }),
      await figure(people, 'QOF evidence: the figures of a year', [yearAsked(bench)]),
      await figure(people, 'excluded for payment, still to be offered care', dueAsked(bench, stillDue)),
      await figure(people, 'QOF evidence: each register and figure', listsAsked(bench)),
    ];
  } finally {
    close();
    await house.close();
  }
}

async function figure(people: number, what: string, questions: readonly Asked[]): Promise<Figure> {
  const { door, hand, slowest } = await askInTurn(questions, questions.length < 5 ? rounds * 5 : rounds);
  return figureOf({ what, people, goal, note: slowest }, door, {
    what: 'the same SQL by hand',
    samples: hand,
  });
}

function yearAsked({ house, hand, year }: Bench): Asked {
  return {
    name: 'evidence.findYear',
    door: () => house.ask('evidence.findYear', { year }),
    hand: async () => {
      await figuresOf(hand, year);
      await countFound(hand, EvidenceFilter.parse({ year }));
    },
  };
}

function dueAsked(bench: Bench, total: number): Asked[] {
  const places = [0, Math.floor(total / 2), Math.max(0, total - 200)];
  return [null, 'HTN' as const, 'DM' as const, 'AST' as const].flatMap((register) =>
    places.map((from) => listAsked(bench, { register, show: 'still-due', from })),
  );
}

function listsAsked(bench: Bench): Asked[] {
  return evidenceShows.flatMap((show) =>
    [null, 'HTN' as const, 'DM' as const].map((register) => listAsked(bench, { register, show, from: 0 })),
  );
}

type Question = { register: EvidenceFilter['register']; show: EvidenceFilter['show']; from: number };

function listAsked({ house, hand, year }: Bench, { from, ...asked }: Question): Asked {
  const filter = EvidenceFilter.parse({ year, ...asked });
  return {
    name: JSON.stringify({ from, ...asked }),
    door: () => house.ask('evidence.listPeople', { ...filter, from, limit: usualWindow }),
    hand: async () => {
      const rows = await foundRows(hand, filter, { from, limit: usualWindow });
      await evidenceRows(
        hand,
        filter,
        rows.map(({ id }) => id),
      );
      await countFound(hand, filter);
    },
  };
}
