import { emailAddress } from '../../shared/letter/emailAddress.ts';
import { kindsForLetters } from '../../shared/letter/letterFormatNeeded.ts';
import { isRemindedByLetter, type RemindedFacts } from '../../shared/letter/remindedHow.ts';
import { messagesToRemind, type TellingRules } from '../../shared/letter/tellingRules.ts';
import { ukMobile } from '../../shared/letter/ukMobile.ts';
import { contactMethodOf, preferredWay, type ContactMethod } from '../../shared/people/contactMethod.ts';
import type { CommunicationNeed } from '../../shared/people/importRecord.ts';
import { AgreedFormat } from '../../shared/people/person.ts';
import type { MessageChannel } from '../../shared/recall/channel.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { Reader } from '../db/store.ts';
import { contactFactsOf, type ContactOfPerson } from '../people/contactFacts.ts';
import { letterCarerIn } from '../people/letterCarer.ts';
import { failedMessages, type FailedRow, type RemindableRow } from './toRemind.sql.ts';

/** A day, how the practice reminds people then, and the messages it is set up to send (`messagesSetUp`). */
export type Day = { today: IsoDate; rules: TellingRules; setUp: readonly MessageChannel[] };

/** The messages the practice reminds by and is set up for. */
export function messagesThatRemind({ rules, setUp }: Omit<Day, 'today'>): MessageChannel[] {
  return messagesToRemind(rules).filter((channel) => setUp.includes(channel));
}

const perStatement = 500;

/** Of some appointments, whether a reminder of it is a letter; nothing is asked where the practice sends none. */
export async function remindedByLetter(
  db: Reader,
  rows: readonly RemindableRow[],
  { rules, today, setUp }: Day,
): Promise<(row: RemindableRow) => boolean> {
  if (!rules.remind || rules.letterReminder === null) return () => false;
  const open = messagesThatRemind({ rules, setUp });
  const people = [...new Map(rows.map((row) => [row.person_id, row.mobile]))];
  const said = await contactFactsOf(
    db,
    people.map(([id, mobile]) => ({ id, mobile })),
  );
  const failed: FailedRow[] = [];
  for (let from = 0; from < people.length; from += perStatement)
    failed.push(
      ...(await failedMessages(
        db,
        people.slice(from, from + perStatement).map(([id]) => id),
      )),
    );
  const failedFor = Map.groupBy(failed, (row) => row.person_id);
  return (row) =>
    isRemindedByLetter(
      {
        ...factsOf(row, said.get(row.person_id)),
        today,
        failedTo: failedToIn(row, failedFor.get(row.person_id) ?? []),
      },
      open,
    );
}

function factsOf(
  row: RemindableRow,
  wishes: ContactOfPerson = { dissents: [], mobile: 'none', mobileOf: null },
): Omit<RemindedFacts, 'today' | 'failedTo'> {
  const needs = JSON.parse(row.needs) as CommunicationNeed[];
  const carer = letterCarerIn(row);
  const ofReader = carer?.gets === 'instead' ? carer.needs.map((need) => ({ ...need })) : needs;
  const asked = contactMethodOf(row.contact_method as ContactMethod | null, needs);
  return {
    birthDate: row.birth_date,
    contact: { mobile: row.mobile, email: row.email },
    wishes,
    needs: kindsForLetters(needs),
    readerNeeds: kindsForLetters(ofReader),
    agreedFormat: row.agreed_format === null ? null : AgreedFormat.parse(JSON.parse(row.agreed_format)),
    prefersLetters: preferredWay(asked) === 'letter',
  };
}

/** What failed for good anywhere, and what failed in this round: it is not tried again there. */
function failedToIn({ cycle_id, mobile, email }: RemindableRow, failed: readonly FailedRow[]): string[] {
  const still = [ukMobile(mobile), emailAddress(email)];
  return failed.flatMap((row) => {
    const { to } = JSON.parse(row.content) as { to?: string };
    const counts = row.lasts === 1 || row.cycle_id === cycle_id;
    return to !== undefined && counts && still.includes(to) ? [to] : [];
  });
}
