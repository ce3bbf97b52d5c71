import { beginDay } from '../../../shared/beginDay.ts';
import { counted } from '../../../shared/format.ts';
import type { Command } from './command.ts';
import { freePath } from './freePath.ts';
import { withSignIn } from './house.ts';
import { outFolder } from './outFolder.ts';

/** For when the computers are down: everybody of today and the next day with clinics, to be printed beforehand. */
export const dayPack: Command = {
  name: 'day-pack',
  takes: '--out DIR',
  summary: 'Make the pack for when the computers are down, as a PDF file',
  help: [
    'Everybody of today and of the next day with clinics, by clinician, with phone numbers and what is to be done.',
    'Meant for a scheduled job early each morning; a file that is there already is not written over.',
    'The file is no longer encrypted: print it, then delete it. Without clinics it ends with 1 and makes none.',
  ],
  options: { out: { type: 'string' } },
  run: (line) => {
    const folder = outFolder(line, 'the pack goes');
    return withSignIn(line, async (house) => {
      // What a birthday or a lapsed medicine changes of the tests needs the day to have begun.
      await beginDay(house.call);
      const { handle, name, pages, people } = await house.call('booking.printPack', {});
      const path = freePath(folder, name);
      await house.door.saveTo(handle, path);
      line.terminal.note(`The pack is written to ${folder} in clear text. Delete it once it is printed.`);
      const words = `${counted(people, 'person', 'people')} on ${counted(pages, 'page')}: ${path}`;
      return { value: { file: path, pages, people }, lines: [words] };
    });
  },
};
