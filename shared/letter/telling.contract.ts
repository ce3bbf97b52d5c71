import { z } from 'zod';
import { command, everyone, managerOnly, office, query, task } from '../contract.ts';
import { CycleId, PersonId } from '../identity/ids.ts';
import { ListWindow, page } from '../list.ts';
import { Confirmation } from '../practice/confirmation.ts';
import { Channel } from '../recall/channel.ts';
import { IsoDate } from '../time/isoDate.ts';
import { AppointmentToTell } from './appointmentToTell.ts';
import { GoingLine, HoldLine, NamedInRun, PrintAnswer } from './letter.contract.ts';
import { AboutBooked, LetterRun } from './letterRun.ts';
import { FirstOnes, RunBatch } from './runBatch.ts';
import { TellingRules, ToldBy } from './tellingRules.ts';

/** Somebody who is to be told of appointments, reminded of one or offered places, and why nothing goes where it does not. */
export const ToTellLine = NamedInRun.extend({
  /** The round, or the appointment somebody is to be reminded of. */
  key: z.string(),
  appointments: z.array(AppointmentToTell),
  /** They were told of something that is not so any more. */
  changed: z.boolean(),
  /** Of an offer: the last day to say yes. */
  answerBy: IsoDate.nullable(),
  /** Of an offer: the day until which its places are kept. */
  keptUntil: IsoDate.nullable(),
  /** The number to ring (`numberToRing`); null where there is none to show. */
  phone: z.string().nullable(),
  /** Whose it is where it is not their own, or why none is shown; null where there is nothing to say. */
  phoneNote: z.string().nullable(),
  /** How it goes; null where it does not. */
  way: ToldBy.nullable(),
  /** None where it goes. */
  holds: z.array(HoldLine),
});
export type ToTellLine = z.infer<typeof ToTellLine>;

/** Those who are told one way. */
export const WayToTell = z.object({
  way: ToldBy,
  going: z.int(),
  firstThree: z.array(GoingLine).max(3),
  firstOnes: FirstOnes.nullable(),
});
export type WayToTell = z.infer<typeof WayToTell>;

/** Everybody who is to be told, or some by their rounds. */
const cycleIds = z.array(CycleId).max(50).default([]);
const about = AboutBooked.default('appointments');

const Telling = z.object({
  about,
  /** Letters of any channel go to whoever is told by letter. */
  channel: Channel.default('letter'),
  cycleIds,
  /** The number the user saw of those told this way; where it has changed nothing is made. */
  expected: z.int().min(1),
  /** Only the first few (`BatchRules.canary`), to be looked at before the others are made. */
  firstOnly: z.boolean().default(false),
  confirmation: Confirmation.nullable().default(null),
});

/** The rules with the version they were seen in. */
const KeptTellingRules = z.object({ rules: TellingRules, version: z.int() });

export const tellingContract = {
  /**
   * Whoever is to be told of what is booked, reminded of it today or offered what is kept, each by their own way. `total` counts all of them;
   * `ways` those who go, by way, in the order of `ToldBy`, and add up to `going`.
   */
  'letter.listToTell': query(
    ListWindow.extend({ about, cycleIds }),
    page(ToTellLine).extend({ going: z.int(), ways: z.array(WayToTell), batch: RunBatch }),
    { roles: everyone },
  ),
  /**
   * Letters about what is booked or kept: made, judged by the guard, drawn, judged again and marked printed, as invitations are.
   * They invite nobody as the ladder counts. Throws as `letter.printRun`.
   */
  'letter.printAppointments': task(Telling, PrintAnswer, { roles: office }),
  /** The first half of it, for its task; of messages all of it: `letter.sendRun` hands them over. */
  'letter.buildAppointments': command(Telling, LetterRun, { roles: office }),

  /**
   * Somebody has said the days and times, booked or kept, on the phone; they are on no list until something changes. Throws `run-changed`
   * where an appointment does not stand as it was seen.
   */
  'letter.recordToldByPhone': command(
    z.object({
      personId: PersonId,
      cycleId: CycleId,
      appointments: z
        .array(z.object({ id: z.string().max(40), version: z.int() }))
        .min(1)
        .max(4),
    }),
    z.object({ tellingId: z.string() }),
    { roles: everyone, opens: 'personId' },
  ),
  /** It was a slip; the person is to be told again. Throws `not-found` where it was taken back before. */
  'letter.takeBackToldByPhone': command(
    z.object({ personId: PersonId, tellingId: z.string().max(40) }),
    z.object({}),
    { roles: everyone, opens: 'personId' },
  ),

  'letter.findTellingRules': query(z.object({}), KeptTellingRules, { roles: everyone }),
  /** Throws `changed-by-someone-else`. */
  'letter.changeTellingRules': command(KeptTellingRules, KeptTellingRules, { roles: managerOnly }),
};
