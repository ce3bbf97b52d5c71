import { expect, test, vi } from 'vitest';
import { aBook, book } from '../booking/aDay.ts';
import { pageTexts, unspaced } from '../jobs/letters/readPdf.ts';

// Draws a real PDF in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

test('whoever comes soonest stands first on the list, among the first three and in the printed file', async () => {
  const people = ['Ackroyd', 'Bevan', 'Cooper'];
  const opened = await aBook(
    people.map((familyName, index) => ({
      row: index + 1,
      name: { title: 'Mrs', givenName: 'Maureen', familyName },
    })),
  );
  await book(opened, 1, { talk: 3 });
  await book(opened, 2, { tests: 6 });
  await book(opened, 3, { tests: 3, talk: 0 });
  const { lines, ways } = await opened.call('letter.listToTell', {});
  const soonest = ['Cooper', 'Bevan', 'Ackroyd'];
  expect(lines.map(({ familyName }) => familyName)).toEqual(soonest);
  expect(ways[0]?.firstThree.map(({ familyName }) => familyName)).toEqual(soonest);

  const { run, files } = await opened.call('letter.printAppointments', { expected: 3 });
  const bytes = opened.host.offered.get(files[0]?.name ?? '')?.bytes ?? new Uint8Array();
  const words = (await pageTexts(bytes)).join(' ');
  const at = soonest.map((name) => words.indexOf(unspaced(`Mrs Maureen ${name}`)));
  expect(at.every((place) => place >= 0)).toBe(true);
  expect(at).toEqual(at.toSorted((one, other) => one - other));
  const { lines: printed } = await opened.call('letter.listRunLetters', { runId: run.id });
  expect(printed.map(({ familyName }) => familyName)).toEqual(soonest);
});
