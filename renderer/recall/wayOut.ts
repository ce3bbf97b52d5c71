import type { Role } from '../../shared/contract.ts';
import { monthAndYear, type NameParts } from '../../shared/format.ts';
import type { PersonLine } from '../../shared/people/person.ts';
import { holdCodes, holdReasons, type HoldCode } from '../../shared/letter/holdReasons.ts';

/** Somebody whose letter is held, as the held list shows them. */
export type HeldPerson = NameParts & {
  personId: string;
  cycleId: string;
  nhsNumber: string | null;
  birthDate: string;
  year: number;
  plannedMonth: string;
  groupId: string | null;
  needs: PersonLine['needs'];
  housebound: boolean;
  careHome: boolean;
  code: HoldCode;
  /** What makes it particular (`no postcode`); null where the reason says all, or until it is known. */
  detail: string | null;
};

export type HeldGroup = { code: HoldCode; people: HeldPerson[] };

/** By reason, in the guard's order; what only time or nobody can change comes last. */
export function heldGroups(people: readonly HeldPerson[]): HeldGroup[] {
  const byCode = Map.groupBy(people, ({ code }) => code);
  const groups = holdCodes.flatMap((code) => {
    const found = byCode.get(code);
    return found ? [{ code, people: found }] : [];
  });
  return [
    ...groups.filter(({ code }) => isToResolve(code)),
    ...groups.filter(({ code }) => !isToResolve(code)),
  ];
}

/** Whether somebody can do something about it. */
export function isToResolve(code: HoldCode): boolean {
  const { resolvableBy } = holdReasons[code];
  return resolvableBy !== 'time' && resolvableBy !== 'nobody';
}

export const isHoldCode = (code: string): code is HoldCode => Object.hasOwn(holdReasons, code);

/** The one click that leads to the way out: a page, or the GP's decision on the spot. */
export type WayOut = { words: string } & ({ does: 'go'; path: string } | { does: 'gp-ask' });

export function wayOutOf({ code, personId, cycleId, plannedMonth }: HeldPerson, role: Role): WayOut {
  const person: WayOut = { words: 'Open the person', does: 'go', path: `/people/${personId}` };
  switch (code) {
    case 'import-question':
      return { words: 'Answer the question', does: 'go', path: '/people/questions' };
    case 'phone-only':
    case 'letters-used-up':
    case 'address':
      return { words: 'Phone', does: 'go', path: `/recall/calls?person=${personId}&cycle=${cycleId}` };
    case 'waiting-for-gp':
    case 'gp-other-way':
      return role === 'gp' || role === 'manager' ? { words: 'Decide…', does: 'gp-ask' } : person;
    case 'in-another-run':
    case 'printed-not-posted':
      return { words: 'Open the letters', does: 'go', path: '/letters' };
    case 'too-early':
      return {
        words: `Letters for ${monthAndYear(plannedMonth)}`,
        does: 'go',
        path: `/letters/new?month=${plannedMonth}`,
      };
    case 'format':
    case 'young-person':
    case 'young-person-no-letter':
      return { ...person, words: code === 'format' ? 'Ask and record the format' : 'Decide on their page' };
    default:
      return person;
  }
}
