import type { Call, OutputOf } from './api.ts';

/** What a new day found to do: people whose registers and whose rounds were looked at, offers that lapsed, letters held. */
export type DayBegun = {
  registers: OutputOf<'register.startDay'>;
  rounds: OutputOf<'recall.startDay'>;
  offers: OutputOf<'booking.startDay'>;
  letters: OutputOf<'letter.checkHolds'>;
};

/**
 * All that a day needs before anything is counted, for windows and the command line alike: age and lapsed medicines change
 * registers overnight, dated rules what is due, offers lapse, letters that wait meet what has happened since. Each looks at
 * what the ones before have changed; done already today it costs next to nothing.
 */
export async function beginDay(call: Call): Promise<DayBegun> {
  return {
    registers: await call('register.startDay', {}),
    rounds: await call('recall.startDay', {}),
    offers: await call('booking.startDay', {}),
    letters: await call('letter.checkHolds', {}),
  };
}
