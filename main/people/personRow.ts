import { fold } from '../../shared/identity/fold.ts';
import { screenDate } from '../../shared/format.ts';
import type { HeldPerson } from '../../shared/people/heldPerson.ts';

/** A person as the `person` table and the stage keep them. */
export type PersonRow = {
  nhs_number: string | null;
  source_id: string | null;
  title: string | null;
  family_name: string;
  given_name: string;
  preferred_name: string | null;
  sort_name: string;
  search_text: string;
  birth_date: string;
  sex: HeldPerson['sex'];
  address_lines: string;
  town: string | null;
  county: string | null;
  postcode: string | null;
  home_phone: string | null;
  mobile: string | null;
  email: string | null;
  usual_gp: string | null;
  ethnicity_code: string | null;
  ethnicity: string | null;
  registration: HeldPerson['registration'];
  left_on: string | null;
  death_kind: HeldPerson['deathKind'];
  died_on: string | null;
  restricted: number;
  housebound: number | null;
  care_home: number | null;
  carer: number | null;
  frailty: HeldPerson['frailty'];
  language: string | null;
  interpreter: number | null;
  needs: string;
  last_review_on: string | null;
};

/** In the order of the tables' columns; every statement that names them all uses this list. */
export const personColumnNames = (
  'nhs_number source_id title family_name given_name preferred_name sort_name search_text birth_date sex ' +
  'address_lines town county postcode home_phone mobile email usual_gp ethnicity_code ethnicity registration left_on ' +
  'death_kind died_on restricted housebound care_home carer frailty language interpreter needs last_review_on'
).split(' ') as (keyof PersonRow)[];

export function personRowOf(held: HeldPerson): PersonRow {
  const sortName = sortNameOf(held);
  return {
    nhs_number: held.nhsNumber,
    source_id: held.sourceId,
    title: held.title,
    family_name: held.familyName,
    given_name: held.givenName,
    preferred_name: held.preferredName,
    sort_name: sortName,
    search_text: searchText(sortName, held),
    birth_date: held.birthDate,
    sex: held.sex,
    address_lines: JSON.stringify(held.addressLines),
    town: held.town,
    county: held.county,
    postcode: held.postcode,
    home_phone: held.homePhone,
    mobile: held.mobile,
    email: held.email,
    usual_gp: held.usualGp,
    ethnicity_code: held.ethnicityCode,
    ethnicity: held.ethnicity,
    registration: held.registration,
    left_on: held.leftOn,
    death_kind: held.deathKind,
    died_on: held.diedOn,
    restricted: held.restricted ? 1 : 0,
    housebound: digit(held.housebound),
    care_home: digit(held.careHome),
    carer: digit(held.carer),
    frailty: held.frailty,
    language: held.language,
    interpreter: digit(held.interpreter),
    needs: JSON.stringify(held.needs),
    last_review_on: held.lastReviewOn,
  };
}

/** What people are sorted by, and known by where they have no number. */
export function sortNameOf({ familyName, givenName }: Pick<HeldPerson, 'familyName' | 'givenName'>): string {
  return fold(`${familyName} ${givenName}`);
}

export function heldPersonOf(row: PersonRow): HeldPerson {
  return {
    nhsNumber: row.nhs_number,
    sourceId: row.source_id,
    title: row.title,
    familyName: row.family_name,
    givenName: row.given_name,
    preferredName: row.preferred_name,
    birthDate: row.birth_date,
    sex: row.sex,
    usualGp: row.usual_gp,
    ethnicityCode: row.ethnicity_code,
    ethnicity: row.ethnicity,
    addressLines: JSON.parse(row.address_lines) as string[],
    town: row.town,
    county: row.county,
    postcode: row.postcode,
    homePhone: row.home_phone,
    mobile: row.mobile,
    email: row.email,
    registration: row.registration,
    leftOn: row.left_on,
    deathKind: row.death_kind,
    diedOn: row.died_on,
    restricted: row.restricted === 1,
    housebound: yesOrNo(row.housebound),
    careHome: yesOrNo(row.care_home),
    carer: yesOrNo(row.carer),
    frailty: row.frailty,
    language: row.language,
    interpreter: yesOrNo(row.interpreter),
    needs: JSON.parse(row.needs) as HeldPerson['needs'],
    lastReviewOn: row.last_review_on,
  };
}

/** Names, number and date of birth as people type them; never where somebody lives or how they are reached. */
function searchText(sortName: string, { nhsNumber, birthDate, preferredName }: HeldPerson): string {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const dates = [birthDate, `${day}/${month}/${year}`, screenDate(birthDate).toLowerCase()];
  return [sortName, fold(preferredName ?? ''), nhsNumber ?? '', ...dates].filter(Boolean).join(' ');
}

function digit(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

export function yesOrNo(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}
