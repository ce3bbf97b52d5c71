import { api } from '../../../shared/api.ts';
import { describeOperations } from '../../../shared/describeOperations.ts';
import type { Command } from './command.ts';
import { WrongUse } from './exits.ts';
import { inColumns } from './terminal.ts';

/** Lists everything that can be asked. */
export const operations: Command = {
  name: 'operations',
  takes: '[OPERATION]',
  summary: 'List the operations with their kind and roles; one alone, or --json, with JSON Schema',
  help: ['It needs no practice and no password.'],
  options: {},
  run: (line) => {
    const all = describeOperations(api);
    const [wanted] = line.words;
    if (wanted === undefined) {
      const rows = all.map(({ name, kind, roles }) => [name, kind, roles.join(' ') || 'anyone']);
      return Promise.resolve({ value: all, lines: inColumns(rows) });
    }
    const one = all.find(({ name }) => name === wanted);
    if (!one) throw new WrongUse(`There is no operation "${wanted}".`);
    return Promise.resolve({ value: one, lines: [JSON.stringify(one, null, 2)] });
  },
};
