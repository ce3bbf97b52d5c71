import { count, counted, monthAndYear } from '../../shared/format.ts';
import type { YearMonth } from '../../shared/time/isoDate.ts';
import { job, type Job } from './todayJobs.ts';

type SentBackRow = {
  id: string;
  month: YearMonth;
  letters: number;
  open_rounds: number;
  reason: string;
  prepared_by: string;
  sent_back_by: string;
};
type FirstRow = {
  id: string;
  month: YearMonth;
  letters: number;
  first_of: number;
  about: string;
  reminds: number;
  offers: number;
};

/** What waits for a person's word: letters sent back, and the first few of a run to be looked at. */
export function batchJobs(sentBack: readonly SentBackRow[], first: readonly FirstRow[]): Job[] {
  return [
    ...sentBack.map(({ id, month, letters, open_rounds, reason, prepared_by, sent_back_by }) => ({
      ...job(
        'letters-sent-back',
        open_rounds,
        `${sent_back_by} sent ${counted(letters, 'letter')} back to ${prepared_by}: ${reason}`,
      ),
      month,
      about: id,
    })),
    ...first.map((row) => ({ ...firstJob(row), about: row.id })),
  ];
}

function firstJob({ month, letters, first_of, about, reminds, offers }: FirstRow): Job {
  const some = `The first ${count(letters)} of ${count(first_of)}`;
  if (about === 'invitations')
    return {
      ...job('first-letters', letters, `${some} for ${monthAndYear(month)} are printed; the others wait`),
      month,
    };
  if (offers === 1) return job('first-offers', letters, `${some} offers are made; the others wait`);
  return reminds === 1
    ? job('first-reminders', letters, `${some} reminders are sent; the others wait`)
    : job('first-told', letters, `${some} about appointments are made; the others wait`);
}
