import { readFileSync } from 'node:fs';
import type { InputOf } from '../../../shared/api.ts';
import type { Answer, Command } from './command.ts';
import type { CommandLine } from './commandLine.ts';
import { WrongUse } from './exits.ts';
import { askedName, passwordOf, withHouse } from './house.ts';

type Practice = InputOf<'practice.setUp'>['practice'];

/** Sets up a practice in an empty folder. */
export const init: Command = {
  name: 'init',
  takes:
    '[--practice FILE.json] [--name … --ods … --address LINE… --phone … --signatory … --signatory-role …]',
  summary: 'Set up a practice in an empty folder; --as NAME becomes its practice manager',
  help: [
    'The details are the letterhead. They come from a JSON file, from the options, or from both: an option wins.',
    '--address is given once for each line, the last with the postcode.',
    '--phone-days "Monday to Friday" --opens 08:00 --closes 18:30 says when the phone is answered.',
    'The recovery key is shown once, here, and kept nowhere. Print it and lock it away.',
  ],
  options: {
    practice: { type: 'string' },
    name: { type: 'string' },
    ods: { type: 'string' },
    address: { type: 'string', multiple: true },
    phone: { type: 'string' },
    signatory: { type: 'string' },
    'signatory-role': { type: 'string' },
    'phone-days': { type: 'string' },
    opens: { type: 'string' },
    closes: { type: 'string' },
  },
  run: setUp,
};

async function setUp(line: CommandLine): Promise<Answer> {
  const manager = { name: askedName(line), password: passwordOf(line) };
  const practice = practiceFrom(line);
  return withHouse(line, async ({ call }) => {
    const { signedIn, recoveryKey } = await call('practice.setUp', { practice, manager });
    return {
      value: { ...signedIn, recoveryKey, folder: line.folder },
      lines: [
        `${signedIn.practice.name} is set up in ${line.folder}, with ${signedIn.member.name} as practice manager.`,
        '',
        `Recovery key: ${recoveryKey}`,
        '',
        'It opens the practice when every password is lost. It is not shown again: print it and lock it away.',
      ],
    };
  });
}

/** As it was given: the door says what is missing or wrong. */
function practiceFrom(line: CommandLine): Practice {
  const file = line.text('practice');
  const given = file === undefined ? {} : fromFile(file);
  const address = line.texts('address');
  const phoneHours = {
    days: line.text('phone-days'),
    opens: line.text('opens'),
    closes: line.text('closes'),
  };
  const hasHours = Object.values(phoneHours).some((one) => one !== undefined);
  const signatory = { name: line.text('signatory'), role: line.text('signatory-role') };
  return {
    phoneHours: null,
    ...given,
    ...onlyGiven({ name: line.text('name'), odsCode: line.text('ods'), phone: line.text('phone') }),
    ...(address.length > 0 ? { addressLines: address } : {}),
    ...(hasHours ? { phoneHours } : {}),
    signatory: { ...given.signatory, ...onlyGiven(signatory) },
  } as Practice;
}

function onlyGiven(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function fromFile(path: string): Partial<Practice> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Partial<Practice>;
  } catch (error) {
    throw new WrongUse(error instanceof SyntaxError ? `${path} is not JSON.` : `${path} cannot be read.`);
  }
}
