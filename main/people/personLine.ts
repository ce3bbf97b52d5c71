import type { CommunicationNeed, NeedKind } from '../../shared/people/importRecord.ts';
import type { PersonLine } from '../../shared/people/person.ts';
import type { Register } from '../../shared/register/facts.ts';
import type { PersonLineRow } from './people.sql.ts';

type Ending = Pick<PersonLineRow, 'registration' | 'left_on' | 'death_kind' | 'died_on'>;

export function personLineOf(row: PersonLineRow): PersonLine {
  return {
    id: row.id,
    familyName: row.family_name,
    givenName: row.given_name,
    title: row.title,
    nhsNumber: row.nhs_number,
    birthDate: row.birth_date,
    ...endingOf(row),
    restricted: row.restricted === 1,
    registers: registersIn(row.registers),
    groupId: row.group_id,
    needs: needKindsOf(row),
    housebound: row.housebound === 1,
    careHome: row.care_home === 1,
  };
}

/** What a row flags, each once: the needs, and that somebody else reads the letters. */
export function needKindsOf({
  needs,
  letter_carer,
}: Pick<PersonLineRow, 'needs' | 'letter_carer'>): NeedKind[] {
  // Most people have none: then there is nothing to take apart.
  if (needs === '[]') return letter_carer === null ? [] : ['copy-to-carer'];
  const kinds = (JSON.parse(needs) as CommunicationNeed[]).map((need) => need.kind);
  if (letter_carer !== null) kinds.push('copy-to-carer');
  return [...new Set(kinds)].filter((kind) => kind !== 'contact-preference');
}

/** Died comes before moved away. */
export function endingOf(row: Ending): Pick<PersonLine, 'standing' | 'endedOn'> {
  if (row.death_kind !== null) return { standing: 'died', endedOn: row.died_on };
  if (row.registration === 'left') return { standing: 'left', endedOn: row.left_on };
  return { standing: 'registered', endedOn: null };
}

/** `,DM,HTN,` as the standing keeps them, so that one register can be asked for with LIKE. */
export function registersIn(kept: string | null): Register[] {
  // Half of everybody has none.
  return kept ? (kept.split(',').filter(Boolean) as Register[]) : [];
}
