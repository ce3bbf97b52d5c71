import { beginDay } from '../../../shared/beginDay.ts';
import { counted, listName, monthAndYear, screenDate, spacedNhsNumber } from '../../../shared/format.ts';
import { allLines } from '../../../shared/list.ts';
import { roundInWords } from '../../../shared/recall/roundInWords.ts';
import type { MemberLine } from '../../../shared/register/register.contract.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { qofYearName } from '../../../shared/time/qofYear.ts';
import { systemClock } from '../../clock.ts';
import { askedGroups, askedMonth } from './asked.ts';
import type { Answer, Command } from './command.ts';
import type { CommandLine } from './commandLine.ts';
import { withSignIn, type House } from './house.ts';
import { inColumns } from './terminal.ts';

/** Who is on the list of a month. */
export const register: Command = {
  name: 'register',
  takes: '[--month 5] [--year 2026] [--group C]…',
  summary: 'List the people planned for a month, or for the whole year',
  help: [
    '--month is a number from 1 to 12 of the QOF year, or a month such as 2026-05.',
    '--year is the year a QOF year starts in: 2026 is April 2026 to March 2027. Without it: the present one.',
    '--group takes a letter or a name and may be given more than once.',
    'The number at the end is the number of rows.',
  ],
  options: {
    month: { type: 'string' },
    year: { type: 'string' },
    group: { type: 'string', multiple: true },
  },
  run: (line) => {
    const asked = askedMonth(line);
    return withSignIn(line, (house) => list(line, house, asked));
  },
};

type Asked = ReturnType<typeof askedMonth>;

async function list(line: CommandLine, house: House, asked: Asked): Promise<Answer> {
  // What a birthday or a lapsed medicine changes needs no import, but the day has to have begun.
  await beginDay(house.call);
  const groupIds = await askedGroups(line, house);
  const { groups } = await house.call('register.findYear', { year: asked.year });
  const { total, lines } = await allLines((window) =>
    house.call('register.listMembers', { ...asked, groupIds, ...window }),
  );
  const letters = new Map(groups.map((group) => [group.id, group.letter]));
  const today = systemClock.today();
  return {
    value: { ...asked, groupIds, total, lines },
    lines: [
      ...inColumns([head, ...lines.map((one) => cells(one, letters, today))]),
      `${counted(total, 'person', 'people')}, ${asked.month === null ? `QOF year ${qofYearName(asked.year)}` : monthAndYear(asked.month)}.`,
    ],
  };
}

const head = ['Group', 'Name', 'NHS number', 'Born', 'Planned', 'Registers', 'Next'];

function cells(one: MemberLine, letters: ReadonlyMap<string, string>, today: IsoDate): string[] {
  return [
    letters.get(one.groupId ?? '') ?? '',
    listName(one),
    // A space that does not break is one that cannot be searched for in a terminal.
    one.nhsNumber === null ? '' : spacedNhsNumber(one.nhsNumber).replaceAll('\u00a0', ' '),
    screenDate(one.birthDate),
    monthAndYear(one.plannedMonth),
    one.registers.join(' '),
    roundInWords(one.round, today),
  ];
}
