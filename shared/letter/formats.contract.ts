import { z } from 'zod';
import { command, everyone, office, query, task } from '../contract.ts';
import { CycleId, FileHandle, PersonId } from '../identity/ids.ts';
import { ListWindow, page } from '../list.ts';
import { Supplier } from '../people/accessSettings.ts';
import { PersonLine } from '../people/person.ts';
import { OrderWaits } from '../recall/orderWaits.ts';
import { IsoDate, YearMonth } from '../time/isoDate.ts';
import { QofYear } from '../time/qofYear.ts';
import { RunAbout } from './letterRun.ts';
import { AppointmentToTell } from './appointmentToTell.ts';

/** What a letter that is made elsewhere may be about: a reminder would come too late. */
export const MadeAbout = RunAbout.extract(['invitations', 'appointments', 'offers']);
export type MadeAbout = z.infer<typeof MadeAbout>;
/** What tells of places in the book, and invites nobody. */
export type BookedAbout = Exclude<MadeAbout, 'invitations'>;

/**
 * to-order:    due now, and a supplier makes the format
 * no-template: due now, in a format that is written by hand and of which there is no template (easy read)
 * ordered:     the words are with the supplier
 * received:    made, and not posted yet
 */
export const FormatState = z.enum(['to-order', 'no-template', 'ordered', 'received']);
export type FormatState = z.infer<typeof FormatState>;

/** One letter that this program does not print. */
export const FormatLine = PersonLine.pick({
  familyName: true,
  givenName: true,
  title: true,
  nhsNumber: true,
  birthDate: true,
  groupId: true,
  needs: true,
  housebound: true,
  careHome: true,
}).extend({
  personId: PersonId,
  cycleId: CycleId,
  year: QofYear,
  plannedMonth: YearMonth,
  /** `Braille`, `Requires information in Makaton` */
  format: z.string(),
  /** Who reads it in the person's place; null where the person does. */
  reader: z.string().nullable(),
  about: MadeAbout,
  /** What somebody is still to be told of; none of an invitation and of what is ordered. */
  appointments: z.array(AppointmentToTell),
  /** `neededBy` of inTime.ts: an offer is to be posted by then, a letter about appointments there. Null for an invitation. */
  neededBy: IsoDate.nullable(),
  /** Whoever makes it, it would be later than that, by their usual days and the days of the post. */
  tooLate: z.boolean(),
  /** Of what is ordered: why it may not be posted any more. Null where it may, and where nothing is ordered. */
  notToGo: z.string().nullable(),
  /** Of an offer that is to be ordered all the same: they know of it from a phone call. */
  toldByPhone: z.boolean(),
  state: FormatState,
  /** Of the practice's suppliers, those who make it, in time. */
  supplierIds: z.array(z.string()),
  invitationId: z.string().nullable(),
  supplier: z.string().nullable(),
  orderedOn: IsoDate.nullable(),
  /** The day it is usually back by. */
  expectedOn: IsoDate.nullable(),
  /** Null of what is not ordered, and while its supplier has time. */
  waits: OrderWaits.nullable(),
});
export type FormatLine = z.infer<typeof FormatLine>;

const invitationIds = z.array(z.string().min(1).max(40)).min(1).max(200);

/**
 * Letters a supplier makes: recorded as ordered, received and posted. Once posted it is an invitation like any letter, or
 * has told the person of what is booked or kept for them.
 */
export const formatsContract = {
  'letter.listFormats': query(
    /** `waiting`: only what was ordered and waits for somebody here. */
    ListWindow.extend({ waiting: z.boolean().default(false) }),
    page(FormatLine).extend({
      suppliers: z.array(Supplier),
      counts: z.record(FormatState, z.int()),
    }),
    { roles: everyone },
  ),
  /** Judged again for each person; whoever is held by now is not ordered, with the reason. */
  'letter.orderFormats': command(
    z.object({
      items: z
        .array(z.object({ personId: PersonId, year: QofYear, about: MadeAbout.default('invitations') }))
        .min(1)
        .max(200),
      supplierId: z.string().min(1).max(40),
    }),
    z.object({
      invitationIds: z.array(z.string()),
      held: z.array(z.object({ personId: PersonId, name: z.string(), sentence: z.string() })),
    }),
    { roles: office },
  ),
  /** Judged again before it is posted: `pulled` says why it may not go any more, and then it is withdrawn. */
  'letter.recordFormat': command(
    z.object({
      invitationId: z.string().min(1).max(40),
      event: z.enum(['received', 'posted', 'cancelled']),
      on: IsoDate,
      reason: z.string().trim().max(300).nullable().default(null),
    }),
    z.object({ stage: z.enum(['printed', 'posted', 'withdrawn']), pulled: z.string().nullable() }),
    { roles: office },
  ),
  /** The words of ordered letters for their supplier: no address and no number, which making them does not need. */
  'letter.findFormatTexts': query(
    z.object({ invitationIds }),
    z.array(z.object({ invitationId: z.string(), name: z.string(), text: z.string(), html: z.string() })),
    { roles: office },
  ),
  'letter.exportFormats': task(
    z.object({ invitationIds }),
    z.object({ files: z.array(z.object({ handle: FileHandle, name: z.string() })) }),
    { roles: office },
  ),
};
