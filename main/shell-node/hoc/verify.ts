import { count, counted } from '../../../shared/format.ts';
import { Problem, type ProblemCode } from '../../../shared/problem.ts';
import type { Answer, Command } from './command.ts';
import { countsThatDiffer } from './countsThatDiffer.ts';
import { exits } from './exits.ts';
import { withSignIn, type House } from './house.ts';
import { inColumns } from './terminal.ts';

/** Says whether a practice is sound. */
export const verify: Command = {
  name: 'verify',
  takes: '',
  summary: 'Check that the practice is sound: its file, its references, its key, its schema and its counts',
  help: [
    'It changes nothing but the note that somebody signed in.',
    'It ends with 0 when all is well and with 1 and a sentence for each thing that is not.',
  ],
  options: {},
  run: async (line) => {
    try {
      return await withSignIn(line, look);
    } catch (error) {
      if (error instanceof Problem && unsound.includes(error.code)) return found([error.message], {});
      throw error;
    }
  },
};

// What keeps a sound practice from being opened is no finding; these are.
const unsound: readonly ProblemCode[] = [
  'keyring-missing',
  'keyring-damaged',
  'keyring-not-ours',
  'database-missing',
  'database-damaged',
  'database-newer',
  'upgrade-failed',
];

async function look(house: House): Promise<Answer> {
  const { problems, ...sound } = await house.call('practice.verify', {});
  // Lists of a file that is damaged would only say so again, less clearly.
  const differing = problems.length > 0 ? [] : await countsThatDiffer(house);
  return found([...problems, ...differing], sound);
}

type Sound = { schema?: string; tables?: { name: string; rows: number }[] };

function found(problems: readonly string[], { schema = '', tables = [], ...rest }: Sound): Answer {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const good = [
    'The key file and the database belong together.',
    `The file, its references and its schema (${schema}) are sound.`,
    'Every count equals its rows.',
  ];
  return {
    value: { sound: problems.length === 0, problems, schema, tables, ...rest },
    lines: [
      ...inColumns(tables.map((table) => [`  ${table.name}`, count(table.rows).padStart(9)])),
      ...(tables.length > 0 ? [`${counted(rows, 'row')} in ${counted(tables.length, 'table')}.`] : []),
      ...(problems.length > 0 ? problems : good),
    ],
    exit: problems.length > 0 ? exits.refused : exits.done,
  };
}
