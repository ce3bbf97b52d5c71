import type { Channel } from '../../shared/recall/channel.ts';
import type { InvitationFact, WishFacts } from '../../shared/letter/dispatchFacts.ts';
import type { LetterPractice } from '../../shared/letter/invitationRequest.ts';
import type { RunAbout } from '../../shared/letter/letterRun.ts';
import { copyAttempts } from '../../shared/letter/letterCopy.ts';
import { templatesFor } from '../../shared/letter/letterFormatNeeded.ts';
import type { LetterTemplate } from '../../shared/letter/letterTemplate.ts';
import type { TellingRules } from '../../shared/letter/tellingRules.ts';
import type { AccessSettings } from '../../shared/people/accessSettings.ts';
import type { DueRules } from '../../shared/recall/dueRules.ts';
import { invitationStage, type InvitationEvent } from '../../shared/recall/invitationStage.ts';
import type { CheckSettings } from '../../shared/register/checks.ts';
import type { GroupDefinition } from '../../shared/register/groupRules.ts';
import { addMonths, firstDayOf, type IsoDate } from '../../shared/time/isoDate.ts';
import type { Clock } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { findAccessSettings } from '../people/accessSettings.ts';
import { contactFactsOf } from '../people/contactFacts.ts';
import { findPractice } from '../practice/practice.sql.ts';
import { detailsOf } from '../practice/practiceColumns.ts';
import { findGroups, groupsWithRest } from '../register/groups.ts';
import { dueRulesIn, findRecallRules } from '../recall/recallRules.ts';
import { findTellingRules } from '../recall/tellingRules.ts';
import { findCheckSettings } from '../register/checkSettings.ts';
import { appointmentPapers, noPapers, type AppointmentPapers } from './appointmentPapers.ts';
import { cameBackTo, failedIn, failedToOf, returnedFromIn } from './cameBack.ts';
import { invitationEvents, newestResults, type CohortRow, type InvitationEventRow } from './cohort.sql.ts';
import { templatesInUse } from './templatesInUse.ts';

/** What is the same for everyone of a run. */
export type Desk = {
  channel: Channel;
  /** Invitations, or what tells or reminds of what is booked, or offers what is kept. */
  about: RunAbout;
  today: IsoDate;
  rules: DueRules;
  groups: GroupDefinition[];
  checkSettings: CheckSettings;
  /** How much longer a visit is for whom. */
  access: AccessSettings;
  practice: LetterPractice;
  /** How the practice tells people of places in the book. */
  telling: TellingRules;
  sample: boolean;
  /** Those in use that the channel may use: the program's own, and in their place what the practice has approved. */
  templates: readonly LetterTemplate[];
  /** Those of them that are printed here, where others stand beside them; a copy is never ordered. */
  printable?: readonly LetterTemplate[];
};

/** What lies on the desk for one person besides their own row. */
export type PersonPapers = {
  results: { measure: string; takenOn: IsoDate }[];
  invitations: InvitationFact[];
  /** Where the post brought a letter back from. */
  returnedFrom: string[][];
  /** Where it brought copies for somebody else back from: no further copy goes there, the person's letters do. */
  copiesReturnedFrom: string[][];
  /** Numbers and addresses that messages about appointments did not reach and never will. */
  failedTo: string[];
  /** How many letters of this cycle were posted. */
  posted: number;
  /** What the person has said of being contacted. */
  wishes: WishFacts;
  /** Nothing where the round has none. */
  appointments: AppointmentPapers;
  /** How often the letter whose turn it is was made before, and withdrawn or sent back. */
  madeBefore: number;
  /** How many copies this round has had, whatever became of them. */
  copies: Record<keyof typeof copyAttempts, number>;
};

type Known = { db: Reader; clock: Clock };

export async function setDesk(ctx: Known, channel: Channel, about?: RunAbout): Promise<Desk> {
  return (await setDesks(ctx, about))(channel);
}

/** The desk of any channel, from what is read once for all of them. */
export async function setDesks(
  { db, clock }: Known,
  about: RunAbout = 'invitations',
): Promise<(channel: Channel) => Desk> {
  const practice = await findPractice(db);
  const details = practice ? detailsOf(practice) : null;
  const templates = await templatesInUse(db);
  const desk = {
    about,
    today: clock.today(),
    rules: dueRulesIn((await findRecallRules(db)).value, clock.today()),
    groups: groupsWithRest((await findGroups(db)).value),
    checkSettings: (await findCheckSettings(db)).value,
    access: (await findAccessSettings(db)).value,
    practice: {
      name: details?.name ?? '',
      addressLines: details?.addressLines ?? [],
      phone: details?.phone ?? null,
      phoneHours: details?.phoneHours ?? null,
      signatory: details?.signatory ?? null,
    },
    telling: (await findTellingRules(db)).value,
    sample: details?.sample ?? false,
  };
  return (channel) => ({ ...desk, channel, templates: templatesFor(channel, templates) });
}

/** The longest a result may be valid for any check, in months. */
const longestWindow = 24;

/** Everyone's papers in a few questions; `but` names letters that are being judged themselves. */
export async function gatherPapers(
  db: Reader,
  rows: readonly CohortRow[],
  but: ReadonlySet<string> = new Set(),
): Promise<Map<string, PersonPapers>> {
  const ids = rows.map((row) => row.person_id);
  const since = rows[0] ? addMonths(firstDayOf(rows[0].planned_month), -longestWindow) : '';
  const results = Map.groupBy(await newestResults(db, ids, since), (row) => row.person_id);
  const happened = await invitationEvents(db, ids);
  const events = Map.groupBy(happened, (row) => row.person_id);
  const cameBack = await cameBackTo(db, happened);
  const appointments = await appointmentPapers(
    db,
    rows.map((row) => row.cycle_id),
    but,
  );
  const wishes = await contactFactsOf(
    db,
    rows.map(({ person_id, mobile }) => ({ id: person_id, mobile })),
  );
  return new Map(
    rows.map((row) => {
      const back = cameBack.get(row.person_id) ?? [];
      const own = events.get(row.person_id) ?? [];
      return [
        row.person_id,
        {
          results: (results.get(row.person_id) ?? []).map((one) => ({
            measure: one.measure,
            takenOn: one.taken_on,
          })),
          ...returnedFromIn(back),
          failedTo: own.filter(({ attempt }) => attempt === 0).flatMap((row) => failedToOf([row]) ?? []),
          wishes: wishes.get(row.person_id) ?? { dissents: [], mobile: 'none' as const },
          appointments: {
            ...(appointments.get(row.cycle_id) ?? noPapers),
            failedBy: failedIn(row, back),
          },
          ...invitationsIn(own, row.cycle_id, but),
        },
      ];
    }),
  );
}

/** A letter about appointments is none of them. */
function invitationsIn(all: readonly InvitationEventRow[], cycleId: string, but: ReadonlySet<string>) {
  const rows = all.filter(({ attempt }) => attempt > 0);
  const ofCycle = all.filter(({ cycle_id }) => cycle_id === cycleId);
  const letters = [...Map.groupBy(rows, (row) => row.invitation_id)].map(([id, events]) => ({
    id,
    thisCycle: events[0]?.cycle_id === cycleId,
    attempt: events[0]?.attempt ?? 1,
    channel: events[0]?.channel ?? 'letter',
    failedTo: failedToOf(events),
    ...stageOf(events),
  }));
  const posted = letters.filter((one) => one.thisCycle && one.stage === 'posted' && !but.has(one.id)).length;
  return {
    invitations: letters
      .filter((one) => !but.has(one.id))
      .map(({ channel, stage, postedOn, thisCycle, failedTo }) => ({
        channel,
        stage,
        postedOn,
        thisCycle,
        failedTo,
      })),
    posted,
    madeBefore: letters.filter((one) => one.thisCycle && one.attempt === posted + 1 && !but.has(one.id))
      .length,
    copies: {
      invitations: madeAs(copyAttempts.invitations, ofCycle),
      appointments: madeAs(copyAttempts.appointments, ofCycle),
    },
  };
}

function madeAs(asked: number, rows: readonly InvitationEventRow[]): number {
  const some = rows.filter(({ attempt }) => attempt === asked);
  return new Set(some.map(({ invitation_id }) => invitation_id)).size;
}

export function stageOf(rows: readonly Pick<InvitationEventRow, 'kind' | 'happened_on'>[]) {
  const events = rows.flatMap(({ kind, happened_on }) =>
    kind === null || happened_on === null ? [] : [{ kind, on: happened_on } as InvitationEvent],
  );
  const postedOn = events.findLast((event) => event.kind === 'posted')?.on ?? null;
  return { stage: invitationStage(events), postedOn, events };
}
