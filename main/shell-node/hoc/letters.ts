import { beginDay } from '../../../shared/beginDay.ts';
import { counted } from '../../../shared/format.ts';
import { listAgeWords } from '../../../shared/people/listAge.ts';
import { Channel, channelWords, isByNotify } from '../../../shared/recall/channel.ts';
import type { RunPreview, RunQuestion } from '../../../shared/letter/letter.contract.ts';
import { systemClock } from '../../clock.ts';
import { askedGroups, askedMonth } from './asked.ts';
import type { Answer, Command } from './command.ts';
import type { CommandLine } from './commandLine.ts';
import { exits, WrongUse } from './exits.ts';
import { freePath } from './freePath.ts';
import { secondPerson, withSignIn, type House } from './house.ts';
import { outFolder } from './outFolder.ts';
import { inColumns } from './terminal.ts';

/** Prints a month's letters to files, or sends its texts, e-mails or letters. */
export const letters: Command = {
  name: 'letters',
  takes:
    '--month 5 --out DIR [--year 2026] [--group C]… [--channel WAY] [--each] [--first] [--confirmed-by NAME] [--preview]',
  summary: "Make a month's letters as PDF files and mark them printed, or send them",
  help: [
    `--channel ${Channel.options.join(', ')}; without it, letter. Only letter and hybrid-mail need --out.`,
    '--preview says who would get a letter and who is held, and makes none.',
    '--each also gives one file for each person.',
    '--first makes only the first few; the others wait until somebody has looked at them, in House of Care.',
    '--confirmed-by NAME is the second person where the practice wants one for so many letters, with the',
    'password in the file --second-password-file names.',
    'The files are no longer encrypted: print them, then delete them.',
    'It ends with 6 when somebody of the month does not get a letter; the answer says why.',
  ],
  options: {
    month: { type: 'string' },
    year: { type: 'string' },
    group: { type: 'string', multiple: true },
    channel: { type: 'string' },
    out: { type: 'string' },
    each: { type: 'boolean' },
    first: { type: 'boolean' },
    'confirmed-by': { type: 'string' },
    'second-password-file': { type: 'string' },
    preview: { type: 'boolean' },
  },
  run: (line) => {
    const { month } = askedMonth(line);
    if (month === null) throw new WrongUse('Say which month: --month 5.');
    const channel = askedChannel(line);
    const folder = line.flag('preview') || isByNotify(channel) ? null : outFolder(line, 'the letters go');
    return withSignIn(line, async (house) => {
      await beginDay(house.call);
      const question = { month, channel, groupIds: await askedGroups(line, house) };
      const preview = await house.call('letter.findRun', question);
      if (line.flag('preview') || preview.going === 0) return previewed(preview);
      await sayOldList(line, house);
      if (folder === null) return send(line, house, { question, preview });
      return print(line, house, { question, preview, folder });
    });
  },
};

function askedChannel(line: CommandLine): Channel {
  const asked = Channel.safeParse(line.text('channel') ?? 'letter');
  if (!asked.success) throw new WrongUse(`--channel is one of ${Channel.options.join(', ')}.`);
  return asked.data;
}

async function send(
  line: CommandLine,
  house: House,
  { question, preview }: Omit<Run, 'folder'>,
): Promise<Answer> {
  const built = await house.call('letter.buildRun', {
    ...question,
    expected: preview.going,
    firstOnly: line.flag('first'),
    confirmation: await secondPerson(line, house),
  });
  const sent = await house.call('letter.sendRun', { runId: built.id });
  const { run, taken, refused, unanswered, pulled, stopped } = sent;
  const { one, many } = channelWords[question.channel];
  const left = preview.held + refused + unanswered + pulled.length + run.built + run.spoilt;
  return {
    value: { ...sent, held: preview.held, holds: preview.holds },
    lines: [
      ...previewLines(preview),
      ...pulled.map(({ name, sentence }) => `Pulled at the last moment: ${name}. ${sentence}`),
      `${counted(taken, one, many)} handed to GOV.UK Notify, ${refused} not accepted, ${unanswered} without an answer.`,
      ...(stopped === null ? [] : [stopped]),
    ],
    exit: exitWith(left),
  };
}

type Run = { question: RunQuestion; preview: RunPreview; folder: string };

function previewed(preview: RunPreview): Answer {
  const nothing = preview.going === 0 ? ['There is no letter to print.'] : [];
  return { value: preview, lines: [...previewLines(preview), ...nothing], exit: exitWith(preview.held) };
}

/** As the page does: somebody may have died or moved since an old list was made. */
async function sayOldList(line: CommandLine, house: House): Promise<void> {
  const age = listAgeWords(await house.call('people.findListAge', {}), systemClock.today());
  if (age?.isOld) line.terminal.note(age.words);
}

async function print(line: CommandLine, house: House, { question, preview, folder }: Run): Promise<Answer> {
  line.terminal.note(
    `The letters are written to ${folder} in clear text. Delete them once they are printed.`,
  );
  const { run, files, pulled } = await house.call('letter.printRun', {
    ...question,
    expected: preview.going,
    each: line.flag('each'),
    firstOnly: line.flag('first'),
    confirmation: await secondPerson(line, house),
  });
  const saved: string[] = [];
  for (const { handle, name } of files) {
    const path = freePath(folder, name);
    await house.door.saveTo(handle, path);
    saved.push(path);
  }
  return {
    value: { run, files: saved, pulled, held: preview.held, holds: preview.holds },
    lines: [
      ...previewLines(preview),
      ...pulled.map(({ name, sentence }) => `Pulled at the last moment: ${name}. ${sentence}`),
      `${counted(run.printed, 'letter')} printed to:`,
      ...saved.map((path) => `  ${path}`),
      'Confirm the posting in House of Care once they are in the post.',
    ],
    exit: exitWith(preview.held + pulled.length),
  };
}

function previewLines({ words, people, going, held, holds }: RunPreview): string[] {
  const total = `${counted(people, 'person', 'people')}: ${going} to write to, ${held} held.`;
  return [words, total, ...inColumns(holds.map((hold) => [`  ${hold.count}`, hold.sentence, hold.wayOut]))];
}

function exitWith(left: number) {
  return left > 0 ? exits.partly : exits.done;
}
