import { ContactMethod, contactMethodOf } from '../../shared/people/contactMethod.ts';
import type { HeldPerson } from '../../shared/people/heldPerson.ts';
import type { PersonRecord } from '../../shared/people/person.ts';
import { visitNeeds } from '../../shared/people/visitNeeds.ts';
import type { Reader } from '../db/store.ts';
import { letterCarerIn } from './letterCarer.ts';
import { findAccessSettings } from './accessSettings.ts';
import { dissentsOf } from './contact.sql.ts';
import type { ContactOfPerson } from './contactFacts.ts';
import type { FullPersonRow } from './person.sql.ts';

/** What a person needs of a visit and has said of being contacted; nothing of where they are reached. */
export async function accessOf(
  db: Reader,
  row: FullPersonRow,
  { needs, language, interpreter }: HeldPerson,
): Promise<Pick<PersonRecord, 'visit' | 'contactMethod' | 'dissents'>> {
  const { value } = await findAccessSettings(db);
  const recorded = ContactMethod.nullable().parse(row.contact_method);
  return {
    visit: visitNeeds({ needs, language, interpreter: interpreter === true }, value),
    contactMethod: contactMethodOf(recorded, needs),
    dissents: (await dissentsOf(db, [row.id])).map((one) => ({
      kind: one.kind,
      way: one.way,
      dissents: one.dissents === 1,
      reason: one.reason,
      by: one.entered_by,
      at: one.entered_at,
    })),
  };
}

/** Where and how a person is reached, for those who may see it. */
export function contactOf(
  row: FullPersonRow,
  held: HeldPerson,
  said: ContactOfPerson | undefined,
): NonNullable<PersonRecord['contact']> {
  const { addressLines, town, county, postcode, homePhone, mobile, email } = held;
  return {
    addressLines,
    town,
    county,
    postcode,
    homePhone,
    mobile,
    email,
    mobileStanding: said?.mobile ?? 'none',
    mobileOf: said?.mobileOf ?? null,
    letterCarer: letterCarerIn(row),
  };
}
