import { expect, test, vi } from 'vitest';
import { as, hoc, hocValue } from '../../support/hoc.ts';
import { clinicOn } from '../booking/aBooking.ts';
import { roundOf } from '../booking/aClinic.ts';
import { aPracticeWithClinics } from '../booking/aPinboard.ts';

// Whole programs are started, several in each test.
vi.setConfig({ testTimeout: 120_000 });

const month = '2026-05';

/** The folder of a practice that was last open in April 2026, when it offered somebody places until the 24th. */
async function offeredInApril(): Promise<string> {
  const opened = await aPracticeWithClinics(1);
  const tests = (await clinicOn(opened, 'Tests', '2026-05-11')).id;
  const talk = (await clinicOn(opened, 'Conversations', '2026-05-28')).id;
  const places = { tests: { clinicId: tests, place: 0 }, conversation: { clinicId: talk, place: 0 } };
  await opened.call('booking.pencilPlan', {
    month,
    proposals: [{ ...(await roundOf(opened, 1)), ...places }],
  });
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });
  await opened.core.close();
  return opened.folder;
}

type Begun = { offers: { freed: number }; rounds: { looked: number } };

// A server's practice is not in its folder.
test.skipIf(process.env['HOUSE_TEST_ENGINE'] === 'postgres')(
  'the job of the night begins the day as a window does: lapsed offers are free, and run twice it does nothing more',
  async () => {
    const where = ['--data', await offeredInApril(), ...as];
    const first = (await hocValue(['start-day', ...where])) as Begun;
    expect(first).toMatchObject({ offers: { freed: 1 }, rounds: { looked: 1 } });
    const again = await hoc(['start-day', ...where]);
    expect(again.code).toBe(0);
    expect(again.out).toContain('0 offers nobody answered in time');
  },
);

test.skipIf(process.env['HOUSE_TEST_ENGINE'] === 'postgres')(
  'whatever a scheduled job prints begins the day first',
  async () => {
    const where = ['--data', await offeredInApril(), ...as];
    const printed = await hoc(['register', '--month', '5', ...where]);
    expect(printed.out).toMatch(/Group\s+Name\s+NHS number\s+Born\s+Planned\s+Registers\s+Next/);
    expect(printed.out).toMatch(/May 2026\s+\S+\s+To (?:invite|phone|remind)/);
    expect(await hocValue(['start-day', ...where])).toMatchObject({
      offers: { freed: 0 },
      rounds: { looked: 0 },
    });
  },
);
