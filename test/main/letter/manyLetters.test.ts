import { expect, test } from 'vitest';
import { openPdf } from '../jobs/letters/readPdf.ts';
import { workAlone } from '../../support/aTeam.ts';
import { aPracticeOf } from '../register/takeIn.ts';

test(
  '1,000 letters of one month come as six files of at most 200, each numbered, and each person is in one',
  { timeout: 180_000 },
  async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({ row: index + 1 }));
    const { call, host } = await aPracticeOf(rows);
    await workAlone({ call });
    const { going } = await call('letter.findRun', { month: '2026-05' });

    const { run, files } = await call('letter.printRun', { month: '2026-05', expected: going });

    expect(run).toMatchObject({ letters: 1000, printed: 1000 });
    expect(files.map((file) => file.name)).toEqual(
      [1, 2, 3, 4, 5, 6].map((part) => `Letters May 2026, ${part} of 6.pdf`),
    );
    for (const { name } of files) {
      const pdf = await openPdf(host.offered.get(name)?.bytes ?? new Uint8Array());
      const { info } = await pdf.getMetadata();
      expect(info).toMatchObject({ Title: expect.stringMatching(/^16[67] letters/) });
      expect(pdf.numPages).toBeGreaterThanOrEqual(166);
    }
  },
);
