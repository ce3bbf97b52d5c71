import { z } from 'zod';
import { command, everyone, managerOnly, office, query } from '../contract.ts';
import { PersonId } from '../identity/ids.ts';
import { ListWindow, longestSearch, page } from '../list.ts';
import { IsoDate } from '../time/isoDate.ts';
import { accessContract } from './access.contract.ts';
import { importContract } from './import.contract.ts';
import { AgreedFormat, DeathSchema, FrailtyLevel, PersonLine, PersonRecord } from './person.ts';

/** Text of any kind: words of a name, an NHS number with or without spaces, a date of birth in any usual form. */
const SearchText = z.string().trim().max(longestSearch);

export const PeopleQuestion = ListWindow.extend({
  search: SearchText.default(''),
  standing: z.enum(['everyone', 'registered', 'died', 'left', 'missing']).default('everyone'),
  sort: z.enum(['name', 'birthDate']).default('name'),
  descending: z.boolean().default(false),
});
export type PeopleQuestion = z.infer<typeof PeopleQuestion>;

const Reason = z.string().trim().min(1, 'Say why').max(300, 'Use 300 characters or fewer');
const one = { personId: PersonId, version: z.int() };
const opens = 'personId';

export const peopleContract = {
  'people.listPeople': query(PeopleQuestion, page(PersonLine), { roles: everyone }),
  'people.findPerson': query(z.object({ personId: PersonId }), PersonRecord, { roles: everyone, opens }),

  // What staff record is never undone by a file; each answers with the record as it now is.
  'people.recordDeath': command(z.object({ ...one, death: DeathSchema }), PersonRecord, {
    roles: everyone,
    opens,
  }),
  'people.withdrawDeath': command(z.object({ ...one, reason: Reason }), PersonRecord, {
    roles: office,
    opens,
  }),
  'people.recordDeparture': command(z.object({ ...one, leftOn: IsoDate }), PersonRecord, {
    roles: everyone,
    opens,
  }),
  'people.recordReturn': command(z.object({ ...one, reason: Reason }), PersonRecord, {
    roles: office,
    opens,
  }),
  'people.changeRestriction': command(
    z.object({ ...one, restricted: z.boolean(), reason: Reason }),
    PersonRecord,
    {
      roles: everyone,
      opens,
    },
  ),
  /** After asking: which letter is right for them. Ends when their needs change; null takes it back. */
  'people.agreeFormat': command(
    z.object({ ...one, agreed: AgreedFormat.nullable(), reason: Reason }),
    PersonRecord,
    {
      roles: everyone,
      opens,
    },
  ),
  'people.recordCircumstances': command(
    z.object({
      ...one,
      housebound: z.boolean().nullable(),
      careHome: z.boolean().nullable(),
      carer: z.boolean().nullable(),
      frailty: FrailtyLevel.nullable(),
    }),
    PersonRecord,
    { roles: everyone, opens },
  ),
  'people.decideYoungPerson': command(
    z.object({ ...one, decision: z.enum(['write-to-parent', 'no-letter']), reason: Reason }),
    PersonRecord,
    { roles: ['manager', 'nurse', 'gp'], opens },
  ),

  'people.findPrivacy': query(
    z.object({}),
    z.object({ restrictedVisibleTo: z.array(z.string()), version: z.int() }),
    {
      roles: everyone,
    },
  ),
  'people.changePrivacy': command(
    z.object({ restrictedVisibleTo: z.array(z.enum(everyone)), version: z.int() }),
    z.object({ restrictedVisibleTo: z.array(z.string()), version: z.int() }),
    { roles: managerOnly },
  ),
  ...accessContract,
  ...importContract,
};
