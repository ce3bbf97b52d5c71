import type { z } from 'zod';
import { findPractice } from '../../main/practice/practice.sql.ts';
import { countGroups } from '../../main/register/groupCounts.ts';
import { yearOfGroups } from '../../main/register/yearOfGroups.ts';
import { countMembersByGroup, memberRows } from '../../main/register/register.sql.ts';
import { peopleLines } from '../../main/people/people.sql.ts';
import * as person from '../../main/people/person.sql.ts';
import type { Reader } from '../../main/db/store.ts';
import { defaultGroups } from '../../shared/register/defaultGroups.ts';
import { largestWindow, usualWindow } from '../../shared/list.ts';
import { registerContract } from '../../shared/register/register.contract.ts';
import { PeopleQuestion } from '../../shared/people/people.contract.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { inviteHalf, keyOf, openByHand } from './byHand.ts';
import { figureOf, type Figure, type Goal } from './figure.ts';
import { openHouse, type House } from './openHouse.ts';
import { filterQuestions, searchQuestions, sortQuestions, typedBy } from './listQuestions.ts';
import { askInTurn, type Asked } from './timings.ts';

const goal: Goal = { p95: 50, ratio: 1.5 };
const search: Goal = { p95: 50 };
// The first calls of a program that was just started are slower: a practice's window has been open for hours.
const rounds = 12;

type Bench = { house: House; hand: Reader; people: number; today: string; year: number };

/** Windows of every list and what is asked all day, each beside its own SQL by hand. */
export async function listFigures(folder: string, people: number, today: string): Promise<Figure[]> {
  const year = qofYearOf(today);
  const key = await keyOf(folder);
  inviteHalf(folder, key, year);
  const house = await openHouse(folder);
  const { reader, close } = openByHand(folder, key);
  const bench: Bench = { house, hand: reader, people, today, year };
  try {
    return await inOrder(bench);
  } finally {
    close();
    await house.close();
  }
}

async function inOrder(bench: Bench): Promise<Figure[]> {
  const { house, year } = bench;
  const { total, lines } = await house.ask('register.listMembers', { year, limit: largestWindow });
  const everyone = (await house.ask('people.listPeople', {})).total;
  const typed = typedBy(lines);
  const members = (what: string, questions: MemberQuestion[], aim = goal) =>
    figure(
      bench,
      { what, goal: aim },
      questions.map((one) => memberAsked(bench, one)),
    );
  const peopleFound = (what: string, questions: z.input<typeof PeopleQuestion>[], aim = goal) =>
    figure(
      bench,
      { what, goal: aim },
      questions.map((one) => peopleAsked(bench, one)),
    );

  return [
    await figure(bench, { what: 'the door itself: one row asked for', goal: search }, [oneRowAsked(bench)]),
    await members('register list, each sort and way, from the top', sortQuestions(year, [0])),
    await members(
      'register list, middle and end',
      sortQuestions(year, [Math.floor(total / 2), total - usualWindow]),
    ),
    await members('register list, each filter', filterQuestions(year)),
    await members('register list, the largest window', sortQuestions(year, [0], largestWindow), search),
    await members(
      'register list, search as typed',
      searchQuestions(typed, { year, limit: usualWindow }),
      search,
    ),
    await figure(bench, { what: "the year's counts", goal }, [yearAsked(bench)]),
    await figure(bench, { what: 'groups counted as they are typed', goal: search }, [groupsAsked(bench)]),
    await peopleFound('people list, each sort and standing', peopleWindows(everyone)),
    await peopleFound('search as one types', searchQuestions(typed, { limit: usualWindow }), search),
    await peopleFound(
      'search, one letter',
      [...'aeszq'].map((letter) => ({ search: letter })),
      search,
    ),
    await figure(
      bench,
      { what: 'one person opened', goal: search },
      lines.slice(0, 20).map(({ id }) => personAsked(bench, id)),
    ),
  ];
}

type MemberQuestion = z.input<(typeof registerContract)['register.listMembers']['input']>;

async function figure(
  { people }: Bench,
  { what, goal }: { what: string; goal: Goal },
  questions: readonly Asked[],
): Promise<Figure> {
  const { door, hand, slowest } = await askInTurn(questions, questions.length < 5 ? rounds * 5 : rounds);
  return figureOf({ what, people, goal, note: slowest }, door, {
    what: 'the same SQL by hand',
    samples: hand,
  });
}

/** What a question costs before its own SQL and rows: two threads to wake, the checks, the text. */
function oneRowAsked({ house, hand }: Bench): Asked {
  return {
    name: 'practice.findDetails',
    door: () => house.ask('practice.findDetails', {}),
    hand: () => findPractice(hand),
  };
}

function memberAsked({ house, hand }: Bench, question: MemberQuestion): Asked {
  const parsed = registerContract['register.listMembers'].input.parse(question);
  const { from, limit, sort, descending, ...filter } = parsed;
  return {
    name: JSON.stringify(question),
    door: () => house.ask('register.listMembers', question),
    hand: async () => {
      await countMembersByGroup(hand, filter);
      await memberRows(hand, filter, { order: { sort, descending }, window: { from, limit } });
    },
  };
}

function peopleAsked({ house, hand, year }: Bench, question: z.input<typeof PeopleQuestion>): Asked {
  return {
    name: JSON.stringify(question),
    door: () => house.ask('people.listPeople', question),
    hand: () => peopleLines(hand, PeopleQuestion.parse(question), year),
  };
}

function peopleWindows(total: number): z.input<typeof PeopleQuestion>[] {
  const standings = ['everyone', 'registered', 'died', 'left', 'missing'] as const;
  const sorts = (['name', 'birthDate'] as const).flatMap((sort) =>
    [false, true].flatMap((descending) =>
      [0, Math.floor(total / 2), total - usualWindow].map((from) => ({
        sort,
        descending,
        from,
        limit: usualWindow,
      })),
    ),
  );
  return [...sorts, ...standings.map((standing) => ({ standing, limit: usualWindow }))];
}

function yearAsked({ house, hand, year }: Bench): Asked {
  return {
    name: 'register.findYear',
    door: () => house.ask('register.findYear', { year }),
    hand: () => yearOfGroups(hand, year),
  };
}

function groupsAsked({ house, hand, today }: Bench): Asked {
  return {
    name: 'register.countGroups',
    door: () => house.ask('register.countGroups', { groups: [...defaultGroups] }),
    hand: () => countGroups(hand, defaultGroups, today),
  };
}

function personAsked({ house, hand, year }: Bench, personId: string): Asked {
  return {
    name: personId,
    door: () => house.ask('people.findPerson', { personId }),
    hand: async () => {
      await person.findPersonRow(hand, personId);
      await person.standingIn(hand, personId, year);
      await person.sourcesOf(hand, personId);
      await person.conditionsOf(hand, personId);
      await person.membershipsHeld(hand, personId);
      await person.medicinesOf(hand, personId);
      await person.resultsOf(hand, personId);
      await person.staffEntriesOf(hand, personId);
    },
  };
}
