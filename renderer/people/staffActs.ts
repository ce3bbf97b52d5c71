import type { Role } from '../../shared/contract.ts';
import { everyone, office } from '../../shared/contract.ts';
import { dissentsNow } from '../../shared/people/dissent.ts';
import type { PersonRecord } from '../../shared/people/person.ts';
import { ageOn, type IsoDate } from '../../shared/time/isoDate.ts';

/** What staff can record of a person. No file undoes it. */
export type StaffAct =
  | 'death'
  | 'withdraw-death'
  | 'departure'
  | 'return'
  | 'restriction'
  | 'needs'
  | 'circumstances'
  | 'letter-carer'
  | 'contact'
  | 'dissent'
  | 'withdraw-dissent'
  | 'mobile'
  | 'format'
  | 'young-person';

const words: Record<StaffAct, string> = {
  death: 'Record a death',
  'withdraw-death': 'Not died: take back',
  departure: 'Record moving away',
  return: 'Still registered: take back',
  restriction: 'Restriction',
  needs: 'Needs',
  circumstances: 'Circumstances',
  'letter-carer': 'Who reads their letters',
  contact: 'Preferred contact',
  dissent: 'Messages they do not want',
  'withdraw-dissent': 'Messages they want again',
  mobile: 'Whose mobile it is',
  format: 'Agreed letter format',
  'young-person': 'Letter to a parent',
};

/** The acts that make sense for this person and that this role may do, from usual to rare. */
export function actsFor(
  person: PersonRecord,
  { today, mayAs }: { today: IsoDate; mayAs: (roles: readonly Role[]) => boolean },
): { id: StaffAct; words: string }[] {
  const age = ageOn(person.birthDate, today);
  const possible: [StaffAct, boolean][] = [
    ['needs', mayAs(everyone)],
    ['circumstances', mayAs(everyone)],
    ['letter-carer', person.contact !== null && mayAs(everyone)],
    ['contact', mayAs(everyone)],
    ['dissent', mayAs(everyone)],
    ['withdraw-dissent', dissentsNow(person.dissents).length > 0 && mayAs(everyone)],
    ['mobile', Boolean(person.contact?.mobile) && mayAs(everyone)],
    ['format', (person.needs.length > 0 || person.interpreter === true) && mayAs(everyone)],
    ['young-person', age >= 13 && age <= 15 && mayAs(['manager', 'nurse', 'gp'])],
    ['departure', person.standing === 'registered' && mayAs(everyone)],
    ['return', person.standing === 'left' && mayAs(office)],
    ['death', person.standing !== 'died' && mayAs(everyone)],
    ['withdraw-death', person.standing === 'died' && mayAs(office)],
    ['restriction', mayAs(everyone)],
  ];
  return possible.filter(([, may]) => may).map(([id]) => ({ id, words: words[id] }));
}
