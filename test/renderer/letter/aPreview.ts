import type { OutputOf } from '../../../shared/api.ts';
import type { RunBatch } from '../../../shared/letter/runBatch.ts';

export const kelly = { id: 'm2', name: 'Kelly Adeyemi' };
export const helen = { id: 'm3', name: 'Helen Cross' };

/** So many letters for January, of which more than 20 need Kelly or Helen; what is said replaces it. */
export function aPreview(going: number, batch: Partial<RunBatch> = {}): OutputOf<'letter.findRun'> {
  const line = (index: number) => ({
    personId: `p${index}`,
    cycleId: `c${index}`,
    familyName: `Oakley${index}`,
    givenName: 'Maureen',
    title: 'Mrs',
    nhsNumber: '9990000018',
    birthDate: '1950-01-15',
    groupId: 'd',
    needs: [],
    housebound: false,
    careHome: false,
    reader: null,
    attempt: 1,
    purpose: 'invitation' as const,
    size: 14 as const,
    easyRead: false,
    language: 'en-GB',
    visits: 'Tests 30 min, nurse 40 min',
  });
  return {
    words: 'Everyone planned for January 2027 in every group whose year is still open.',
    people: going + 3,
    going,
    held: 3,
    copies: 0,
    formats: [{ label: 'Letter, standard', count: going }],
    holds: [],
    firstThree: [line(1), line(2), line(3)],
    batch: {
      confirmAbove: 20,
      canary: 5,
      unconfirmedToday: 0,
      confirmers: [kelly, helen],
      firstOnes: null,
      sentBack: [],
      ...batch,
    },
  };
}
