import type { DispatchFacts } from '../../shared/letter/dispatchFacts.ts';
import { kindsForLetters } from '../../shared/letter/letterFormatNeeded.ts';
import { postalLinesOf } from '../../shared/letter/postalAddress.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { languageCode } from '../../shared/people/languageCode.ts';
import { languageOfInterpreter } from '../../shared/people/needCodes.ts';
import type { CarerGets } from '../../shared/people/carerGets.ts';
import { AgreedFormat, type LetterCarer } from '../../shared/people/person.ts';
import { isMessage, type Channel } from '../../shared/recall/channel.ts';
import { letterCarerIn } from '../people/letterCarer.ts';
import { heldPersonOf } from '../people/personRow.ts';
import type { CohortRow } from './cohort.sql.ts';

/** What whoever reads the letter needs: where letters go to a carer, theirs and not the person's (hard case 12). */
export function needsOf(row: CohortRow, channel: Channel = 'letter'): DispatchFacts['needs'] {
  return needsOfReader(row, readerOf(row, channel));
}

export function needsOfReader(row: CohortRow, carer: LetterCarer | null): DispatchFacts['needs'] {
  const held = heldPersonOf(row);
  const needs: CommunicationNeed[] = carer ? carer.needs.map(asHeld) : held.needs;
  const language = (carer ? carer.language : held.language) ?? spokenIn(needs);
  // Who gets a copy is on the record: that somebody is to has been answered.
  const isAnswered = row.letter_carer !== null;
  return {
    kinds: kindsForLetters(needs).filter((kind) => kind !== 'copy-to-carer' || !isAnswered),
    language: languageCode(language),
    interpreter: carer === null && held.interpreter === true,
    // Agreed with the person, and so of their own letters; of a carer's in their place as it was agreed with them.
    agreedFormat:
      row.agreed_format === null || carer?.gets === 'copy'
        ? null
        : AgreedFormat.parse(JSON.parse(row.agreed_format)),
  };
}

/** `Eirlys Bevan (wife)`; of somebody restricted nothing is told. */
export function readerInWords(row: CohortRow, channel: Channel = 'letter'): string | null {
  const carer = row.restricted === 1 ? null : readerOf(row, channel);
  return carer && carerInWords(carer);
}

export const carerInWords = ({ name, relationship }: LetterCarer): string => `${name} (${relationship})`;

/** The needs of whoever reads the letter, in their words. */
export function needTermsOf(row: CohortRow): { kind: CommunicationNeed['kind']; term: string }[] {
  return readerOf(row, 'letter')?.needs ?? heldPersonOf(row).needs;
}

/** Where the letter goes: to the person, to their carer in their place, or the copy to whoever gets one. */
export function addressOf(row: CohortRow, on: string, carer: LetterCarer | null = readerOf(row, 'letter')) {
  const { familyName, givenName, title, birthDate, ...held } = heldPersonOf(row);
  const own = { lines: held.addressLines, town: held.town, county: held.county, postcode: held.postcode };
  const address = carer?.address ? { ...carer.address, county: null } : own;
  const name = { familyName, givenName, title };
  const envelope = carer?.gets === 'copy' ? { copyFor: carer.name } : { careOf: carer?.name ?? null };
  return postalLinesOf({ name, address, birthDate, on, ...envelope });
}

/** A text or an e-mail goes to the person's own number or address, so the person reads it. */
export function readerOf(row: CohortRow, channel: Channel): LetterCarer | null {
  return isMessage(channel) ? null : carerWho(row, 'instead');
}

/** Whoever is to have a copy of what is sent on paper. */
export function copyReaderOf(row: CohortRow, channel: Channel): LetterCarer | null {
  return isMessage(channel) ? null : carerWho(row, 'copy');
}

function carerWho(row: CohortRow, gets: CarerGets): LetterCarer | null {
  const carer = letterCarerIn(row);
  return carer?.gets === gets ? carer : null;
}

function asHeld({ kind, term, code, group }: LetterCarer['needs'][number]): CommunicationNeed {
  return { kind, term, code, group };
}

/** The language an interpreter is needed in, where only the need says it. */
function spokenIn(needs: readonly CommunicationNeed[]): string | null {
  return needs.map(({ term }) => languageOfInterpreter(term)).find((language) => language !== null) ?? null;
}
