import { z } from 'zod';
import { command, everyone, managerOnly, query } from '../contract.ts';
import { PersonId } from '../identity/ids.ts';
import { ListWindow, page } from '../list.ts';
import { IsoDate } from '../time/isoDate.ts';
import { AccessSettings } from './accessSettings.ts';
import { ContactMethod } from './contactMethod.ts';
import { DissentKind, DissentWay } from './dissent.ts';
import { CarerGets } from './carerGets.ts';
import { Need, PersonLine, PersonRecord } from './person.ts';
import { MobileAnswer } from './sharedMobile.ts';

const one = { personId: PersonId, version: z.int() };
const opens = 'personId';
const Reason = z.string().trim().min(1, 'Say why').max(300, 'Use 300 characters or fewer');
const text = (longest: number) => z.string().trim().max(longest);

/** A need as staff record it; since when and when reviewed follow from what was recorded before and the day of asking. */
export const NeedGiven = Need.pick({ kind: true, code: true, group: true, reviewDueOn: true }).extend({
  term: z.string().trim().min(1, 'Say what they need').max(200),
});
export type NeedGiven = z.infer<typeof NeedGiven>;
export const NeedsGiven = z.array(NeedGiven).max(40);

export const LetterCarerGiven = z.object({
  gets: CarerGets.default('instead'),
  name: text(80).min(1, 'Enter the name on the envelope'),
  relationship: text(60).min(1, 'Say who they are to the person'),
  needs: NeedsGiven,
  language: text(60).nullable().default(null),
  address: z
    .object({
      lines: z.array(text(80).min(1)).min(1, 'Enter the house and street').max(3),
      town: text(60).nullable(),
      postcode: text(10).min(1, 'Enter the postcode'),
    })
    .nullable(),
});
export type LetterCarerGiven = z.infer<typeof LetterCarerGiven>;

export const NeedsToReview = PersonLine.extend({
  version: z.int(),
  /** The needs in words, the carer's with whose they are. */
  words: z.array(z.string()),
  /** null: they came from a list and nobody here has asked yet. */
  dueOn: IsoDate.nullable(),
  askedOn: IsoDate.nullable(),
});
export type NeedsToReview = z.infer<typeof NeedsToReview>;

const Settings = z.object({ settings: AccessSettings, version: z.int() });

/** The Accessible Information Standard's six steps as far as they are about a person: identify, record, flag, share, meet, review. */
export const accessContract = {
  'people.recordNeeds': command(z.object({ ...one, needs: NeedsGiven, askedOn: IsoDate }), PersonRecord, {
    roles: everyone,
    opens,
  }),
  /** Asked again, and everything still stands. */
  'people.reviewNeeds': command(z.object({ ...one, askedOn: IsoDate }), PersonRecord, {
    roles: everyone,
    opens,
  }),
  'people.listNeedsToReview': query(
    ListWindow,
    page(NeedsToReview).extend({
      /** Of the total: past their day, and from a list with nobody having asked. */
      overdue: z.int(),
      neverAsked: z.int(),
    }),
    { roles: everyone },
  ),
  /**
   * Letters go to this carer, parent or friend, or a copy of each does, in the format they need; null: to the person
   * alone again.
   */
  'people.recordLetterCarer': command(
    z.object({ ...one, carer: LetterCarerGiven.nullable(), askedOn: IsoDate, reason: Reason }),
    PersonRecord,
    { roles: everyone, opens },
  ),
  'people.recordContactMethod': command(
    z.object({ ...one, method: ContactMethod.nullable() }),
    PersonRecord,
    { roles: everyone, opens },
  ),
  'people.recordDissent': command(
    z.object({ ...one, kind: DissentKind, way: DissentWay, dissents: z.boolean(), reason: Reason }),
    PersonRecord,
    { roles: everyone, opens },
  ),
  /** Whose the mobile on the record is; it holds until the number changes. */
  'people.answerMobile': command(
    z.object({ ...one, answer: MobileAnswer, whose: text(80).nullable().default(null) }),
    PersonRecord,
    { roles: everyone, opens },
  ),

  'people.findAccess': query(z.object({}), Settings, { roles: everyone }),
  'people.changeAccess': command(Settings, Settings, { roles: managerOnly }),
};
