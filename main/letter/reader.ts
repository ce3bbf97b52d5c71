import type { DispatchFacts } from '../../shared/letter/dispatchFacts.ts';
import { kindsForLetters } from '../../shared/letter/letterFormatNeeded.ts';
import { postalLinesOf } from '../../shared/letter/postalAddress.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { languageCode } from '../../shared/people/languageCode.ts';
import { languageOfInterpreter } from '../../shared/people/needCodes.ts';
import { AgreedFormat, LetterCarer } from '../../shared/people/person.ts';
import { isMessage, type Channel } from '../../shared/recall/channel.ts';
import { heldPersonOf } from '../people/personRow.ts';
import type { CohortRow } from './cohort.sql.ts';

/** What whoever reads the letter needs: where letters go to a carer, theirs and not the person's (hard case 12). */
export function needsOf(row: CohortRow, channel: Channel = 'letter'): DispatchFacts['needs'] {
  const carer = readerOf(row, channel);
  const held = heldPersonOf(row);
  const needs: CommunicationNeed[] = carer ? carer.needs.map(asHeld) : held.needs;
  const language = (carer ? carer.language : held.language) ?? spokenIn(needs);
  return {
    kinds: kindsForLetters(needs),
    language: languageCode(language),
    interpreter: carer === null && held.interpreter === true,
    agreedFormat: row.agreed_format === null ? null : AgreedFormat.parse(JSON.parse(row.agreed_format)),
  };
}

/** `Eirlys Bevan (wife)`; of somebody restricted nothing is told. */
export function readerInWords(row: CohortRow, channel: Channel = 'letter'): string | null {
  const carer = row.restricted === 1 ? null : readerOf(row, channel);
  return carer && `${carer.name} (${carer.relationship})`;
}

/** The needs of whoever reads the letter, in their words. */
export function needTermsOf(row: CohortRow): { kind: CommunicationNeed['kind']; term: string }[] {
  return carerOf(row)?.needs ?? heldPersonOf(row).needs;
}

export function addressOf(row: CohortRow, on: string) {
  const { familyName, givenName, title, birthDate, ...held } = heldPersonOf(row);
  const carer = carerOf(row);
  const own = { lines: held.addressLines, town: held.town, county: held.county, postcode: held.postcode };
  const address = carer?.address ? { ...carer.address, county: null } : own;
  const name = { familyName, givenName, title };
  return postalLinesOf({ name, address, birthDate, careOf: carer?.name ?? null, on });
}

/** A text or an e-mail goes to the person's own number or address, so the person reads it. */
function readerOf(row: CohortRow, channel: Channel): LetterCarer | null {
  return isMessage(channel) ? null : carerOf(row);
}

function carerOf(row: CohortRow): LetterCarer | null {
  return row.letter_carer === null ? null : LetterCarer.parse(JSON.parse(row.letter_carer));
}

function asHeld({ kind, term, code, group }: LetterCarer['needs'][number]): CommunicationNeed {
  return { kind, term, code, group };
}

/** The language an interpreter is needed in, where only the need says it. */
function spokenIn(needs: readonly CommunicationNeed[]): string | null {
  return needs.map(({ term }) => languageOfInterpreter(term)).find((language) => language !== null) ?? null;
}
