import { Problem } from '../../shared/problem.ts';
import type { Clock, Progress, Session } from '../context.ts';
import { newId } from '../clock.ts';
import { createCore } from '../core.ts';
import type { PasswordCost } from '../practice/passwords.ts';
import { fillPractice } from './fillPractice.ts';
import { addDays } from '../../shared/time/isoDate.ts';
import { createSampleIds } from './sampleIds.ts';
import { samplePractice } from './samplePractice.ts';
import { writeYears } from './writeYears.ts';

export type SeedQuestion = {
  /** Must not hold a practice yet. */
  folder: string;
  people: number;
  seed: number;
  /** Years of appointments behind, and twelve weeks of them ahead; 0 for an empty appointment book. */
  years?: number;
  /** Everyone's, to sign in with. */
  password: string;
  passwordCost: PasswordCost;
  clock: Clock;
  progress: Progress;
};

const odsCode = 'Y99999';

/**
 * Makes an ordinary practice of invented people for development, tests and measurements, the same every time on the
 * same day, set up and staffed through the door as a real one is. Throws `already-set-up`.
 */
export async function seedPractice(question: SeedQuestion): Promise<void> {
  const { folder, passwordCost, clock, progress } = question;
  const session: Session = { id: newId(), actor: null };
  const core = createCore({
    folder,
    clock,
    newId,
    passwordCost,
    host: noHost,
    purposes: ['write'],
    callFor: () => () => Promise.reject(new Problem('not-found')),
    onSignedIn: (_id, actor) => (session.actor = actor),
  });
  const ask = (name: string, input: unknown) =>
    core.run({ id: newId(), session, name, input, progress, cancelled: () => false });

  try {
    await setUp(ask, question.password);
    const manager = session.actor;
    if (!manager) throw new Problem('not-signed-in');
    await fillPractice(
      { store: core, clock, actor: manager, progress },
      { count: question.people, seed: question.seed },
    );
    const years = question.years ?? 0;
    if (years > 0) {
      const peopleChanged = () => Promise.resolve();
      const same = { actor: manager, clock, newId: createSampleIds(addDays(clock.today(), -1)), progress };
      await core.write((db) => writeYears({ ...same, db, peopleChanged }, years));
    }
  } finally {
    await core.close();
  }
}

type Ask = (name: string, input: unknown) => Promise<unknown>;

/** One member of staff of each role. */
async function setUp(ask: Ask, password: string): Promise<void> {
  const [manager, ...others] = samplePractice.staff;
  await ask('practice.setUp', {
    practice: { ...samplePractice.details, name: 'Beckside Surgery', odsCode },
    manager: { name: manager?.name, password },
  });
  for (const member of others) await ask('practice.addMember', { ...member, password });
}

const noHost = {
  openFile: () => Promise.reject(new Problem('not-found')),
  offerFile: () => Promise.reject(new Problem('not-found')),
  startJob: () => {
    throw new Problem('not-found');
  },
};
