import { z } from 'zod';
import { command, everyone, gate, managerOnly, office, query, roles } from '../contract.ts';
import { MemberId, PersonId } from '../identity/ids.ts';
import { AuditLine, auditShows } from './auditTrail.ts';
import { isRingable } from '../identity/phoneNumber.ts';
import { ListWindow, page } from '../list.ts';
import { Instant } from '../time/isoDate.ts';
import { viewsContract } from './views.contract.ts';

export const Role = z.enum(roles);

/** A password is a sentence rather than a puzzle: length is what counts (NCSC guidance on three random words). */
export const NewPassword = z
  .string()
  .min(12, 'Use 12 characters or more. Three random words work well')
  .max(200, 'Use 200 characters or fewer');

// Each says what it is about: above the form they stand in one list.
const words = (what: string, max = 100, tooLong = `Use ${max} characters or fewer for ${what}`) =>
  z.string().trim().min(1, `Enter ${what}`).max(max, tooLong);

const clockTime = (wrong: string) => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, wrong);

/** What the letterhead shows. */
export const PracticeDetails = z.object({
  name: words('the name of the practice'),
  odsCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]\d{5}$/, 'An ODS code is a letter and 5 digits, for example A81001'),
  addressLines: z
    .array(words('a line of the address', 60, 'Use 60 characters or fewer'))
    .min(2, 'Enter the address with its postcode')
    .max(6),
  phone: words('the phone number patients ring', 30),
  /** Who signs the letters: `Gwen Pritchard`, `Lead nurse`. */
  signatory: z.object({ name: words('who signs the letters', 60), role: words('their role', 60) }),
  /** When the phone is answered; null leaves it out of letters. Clock times as `08:00`. */
  phoneHours: z
    .object({
      days: words('the days the phone is answered', 60),
      opens: clockTime('Enter when the phone is answered from, such as 08:00'),
      closes: clockTime('Enter when the phone is answered until, such as 18:30'),
    })
    .nullable(),
});
export type PracticeDetails = z.infer<typeof PracticeDetails>;

/** As it is typed: every letter ends with this number, so it must be one that can be rung. */
const DetailsToSave = PracticeDetails.extend({
  phone: PracticeDetails.shape.phone.refine(
    isRingable,
    'Enter a number with its area code, for example 01632 960100',
  ),
});

export const Member = z.object({
  id: MemberId,
  name: z.string(),
  role: Role,
  leftAt: Instant.nullable(),
  version: z.int(),
});
export type Member = z.infer<typeof Member>;

/** Who is at the screen, and where. */
export const SignedIn = z.object({
  member: z.object({ id: MemberId, name: z.string(), role: Role }),
  practice: z.object({ name: z.string(), sample: z.boolean() }),
});
export type SignedIn = z.infer<typeof SignedIn>;

const StaffName = words('a name', 60);

/** Which form a draft belongs to: `register.groups`, `people.needs/ID`. */
const Place = z.string().min(1).max(100);

export const Welcome = z.object({
  state: z.enum(['set-up', 'not-set-up']),
  practiceName: z.string().nullable(),
  staff: z.array(z.object({ id: MemberId, name: z.string() })),
});

/** What a look through the whole database found; no problems means that it is sound. */
export const Soundness = z.object({
  engine: z.enum(['sqlite', 'postgres']),
  /** The newest step of the schema, by name. */
  schema: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.int() })),
  problems: z.array(z.string()),
});
export type Soundness = z.infer<typeof Soundness>;

export const practiceContract = {
  'practice.findWelcome': gate(z.object({}), Welcome),
  'practice.setUp': gate(
    z.object({ practice: DetailsToSave, manager: z.object({ name: StaffName, password: NewPassword }) }),
    z.object({ signedIn: SignedIn, recoveryKey: z.string() }),
  ),
  'practice.signIn': gate(z.object({ memberId: MemberId, password: z.string().max(200) }), SignedIn),
  'practice.recover': gate(
    z.object({ memberId: MemberId, recoveryKey: z.string().max(100), newPassword: NewPassword }),
    SignedIn,
  ),
  'practice.openSample': gate(z.object({ role: Role.default('manager') }), SignedIn),

  'practice.findDetails': query(
    z.object({}),
    PracticeDetails.extend({ version: z.int(), sample: z.boolean() }),
    {
      roles: everyone,
    },
  ),
  'practice.changeDetails': command(
    DetailsToSave.extend({ version: z.int() }),
    PracticeDetails.extend({ version: z.int(), sample: z.boolean() }),
    { roles: managerOnly },
  ),
  'practice.listStaff': query(z.object({}), z.array(Member), { roles: everyone }),
  'practice.addMember': command(z.object({ name: StaffName, role: Role, password: NewPassword }), Member, {
    roles: managerOnly,
  }),
  'practice.changeRole': command(z.object({ memberId: MemberId, role: Role, version: z.int() }), Member, {
    roles: managerOnly,
  }),
  'practice.endMember': command(z.object({ memberId: MemberId, version: z.int() }), Member, {
    roles: managerOnly,
  }),
  'practice.changePassword': command(
    z.object({ currentPassword: z.string().max(200), newPassword: NewPassword }),
    z.object({}),
    { roles: everyone },
  ),
  'practice.resetPassword': command(z.object({ memberId: MemberId, newPassword: NewPassword }), Member, {
    roles: managerOnly,
  }),
  /** Reads every page and every reference; nothing is changed. Slow on a big practice. */
  'practice.verify': query(z.object({}), Soundness, { roles: office }),
  // What somebody was typing when the screen locked; each member's own, and gone once it is saved for good.
  'practice.findDraft': query(z.object({ place: Place }), z.object({ value: z.string().nullable() }), {
    roles: everyone,
  }),
  'practice.keepDraft': command(
    z.object({ place: Place, value: z.string().max(200_000).nullable() }),
    z.object({}),
    {
      roles: everyone,
    },
  ),
  /** What this member did last, how it is taken back, or why it cannot be; both null where there is nothing. */
  'practice.findUndo': query(
    z.object({}),
    z.object({
      undo: z
        .object({
          /** The id to send the taking back under: it happens once. */
          requestId: z.string(),
          operation: z.string(),
          input: z.unknown(),
          words: z.string(),
          at: Instant,
        })
        .nullable(),
      why: z.string().nullable(),
    }),
    { roles: everyone },
  ),
  ...viewsContract,
  'practice.listAudit': query(
    ListWindow.extend({
      show: z.enum(auditShows).default('everything'),
      /** Whoever did it; null: anybody. */
      memberId: MemberId.nullable().default(null),
      /** Whom alone it was about; null: anybody, or nobody. */
      personId: PersonId.nullable().default(null),
    }),
    page(AuditLine),
    { roles: managerOnly },
  ),
};
