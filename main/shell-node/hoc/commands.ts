import { call } from './call.ts';
import type { Command } from './command.ts';
import { dayPack } from './dayPack.ts';
import { importList } from './import.ts';
import { init } from './init.ts';
import { letters } from './letters.ts';
import { operations } from './operations.ts';
import { register } from './register.ts';
import { startDay } from './startDay.ts';
import { inColumns } from './terminal.ts';
import { verify } from './verify.ts';

export const commands: readonly Command[] = [
  init,
  importList,
  register,
  letters,
  dayPack,
  startDay,
  verify,
  call,
  operations,
];

export function helpLines(): string[] {
  return [
    'npm run hoc -- COMMAND --data DIR --as NAME',
    '',
    ...inColumns(commands.map(({ name, summary }) => [`  ${name}`, summary])),
    '',
    'COMMAND --help says more.',
    '',
    ...inColumns([
      ['  --data DIR', 'the practice folder; without it, the one House of Care opens'],
      ['  --as NAME', 'who is asking, as on the sign-in screen'],
      [
        '  --password-file FILE',
        'a file whose first line is the password; otherwise it is in HOUSE_PASSWORD',
      ],
      ['  --json', 'one line of JSON in place of text (with npm: npm run --silent hoc -- …)'],
      ['  --quiet', 'no progress'],
    ]),
    '',
    'It ends with 0: done. 1: refused, or something is wrong. 2: the command is wrong. 3: not signed in.',
    '4: in use, or cannot be opened. 5: stopped, nothing changed. 6: done, but not for everyone or everything.',
    'While House of Care is open on the folder, the command works through it.',
  ];
}

export function helpOf({ name, takes, summary, help }: Command): string[] {
  return [`npm run hoc -- ${name} ${takes}`, '', `${summary}.`, '', ...help];
}
