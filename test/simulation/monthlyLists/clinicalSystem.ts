import { addDays, type IsoDate } from '../../../shared/time/isoDate.ts';
import { nhsNumberOf } from '../../support/aPractice.ts';
import type { Chance } from '../chance.ts';
import {
  firstNumber,
  firstSourceId,
  hasFirstNumber,
  hasSourceId,
  isAsRead,
  letters,
  terms,
  type ClinicalSystem,
  type Patient,
  type System,
} from './patient.ts';

export function newClinicalSystem(system: System, chance: Chance, people: number): ClinicalSystem {
  const clinical: ClinicalSystem = { system, chance, patients: [], given: 0, told: [] };
  for (let index = 0; index < people; index += 1) clinical.patients.push(newPatient(clinical, '2026-03-01'));
  // The same person twice, as it is found out months later: somebody registered her again without looking.
  for (const one of clinical.patients.slice(0, 2)) {
    const twice = newPatient(clinical, '2026-03-01');
    Object.assign(twice, { birthDate: one.birthDate, familyName: one.familyName, nhsNumber: null });
    clinical.patients.push(twice);
  }
  return clinical;
}

function newPatient(clinical: ClinicalSystem, today: IsoDate): Patient {
  const { chance } = clinical;
  const number = (clinical.given += 1);
  const month = String(1 + chance.below(12)).padStart(2, '0');
  return {
    key: `P${number}`,
    sourceId: firstSourceId(`P${number}`),
    nhsNumber: chance.happens(0.15) ? null : nhsNumberOf(number),
    title: 'Ms',
    familyName: `Oakley${letters(number)}`,
    givenName: `Robin${letters(number)}`,
    birthDate: `${1938 + chance.below(60)}-${month}-1${chance.below(9)}`,
    house: `${1 + chance.below(90)}`,
    street: `${letters(chance.below(600))} Lane`,
    postcode: `ZZ99 ${1 + chance.below(8)}DT`,
    mobile: `07700 9${String(10_000 + number).padStart(5, '0')}`,
    restricted: false,
    conditions: [{ term: chance.oneOf(terms), on: addDays(today, -chance.below(3000)) }],
    hba1c: [{ value: 40 + chance.below(40), on: addDays(today, -chance.below(300)) }],
    isListed: true,
    leftOn: null,
    diedOn: null,
    read: null,
    isMerged: false,
  };
}

type Happening = (one: Patient, clinical: ClinicalSystem, today: IsoDate) => void;

/** What becomes of people; what is common is there more often. */
const happenings: readonly Happening[] = [
  marries,
  moves,
  moves,
  movesNobodyKnowsWhere,
  hasAnotherPhone,
  getsTheirNumber,
  getsTheirNumber,
  getsAnotherNumber,
  isBornOnAnotherDay,
  dies,
  leaves,
  comesBack,
  comesBack,
  hasMore,
  hasMore,
  hasLess,
  isMeasured,
  isMeasured,
  isMeasured,
  wasMeasuredLongAgo,
  isRestrictedOrNot,
];

/** A month goes by: something happens to a quarter of the people, and somebody new comes. */
export function aMonthLater(clinical: ClinicalSystem, today: IsoDate): void {
  const { chance, patients } = clinical;
  for (const one of patients) {
    if (chance.happens(0.25) && !one.isMerged) {
      const happening = chance.oneOf(happenings);
      happening(one, clinical, today);
      clinical.told.push(`${today} ${one.key} ${happening.name}`);
    }
    if (one.diedOn !== null && chance.happens(0.5)) one.isListed = false;
    if (one.leftOn !== null && chance.happens(0.3)) one.isListed = false;
  }
  if (chance.happens(0.7)) patients.push(newPatient(clinical, today));
  if (chance.happens(0.2)) mergesTwo(clinical);
}

function marries(one: Patient, clinical: ClinicalSystem): void {
  // Without any number a new name is a new person to everybody.
  if (!isAsRead(one, clinical.system)) return;
  one.familyName = `Ashworth${letters((clinical.given += 1))}`;
  one.title = 'Mrs';
}

function moves(one: Patient, { chance }: ClinicalSystem): void {
  one.house = `${1 + chance.below(90)}`;
  one.street = `${letters(chance.below(600))} Road`;
  one.postcode = `ZZ99 ${1 + chance.below(8)}AB`;
}

function movesNobodyKnowsWhere(one: Patient, clinical: ClinicalSystem): void {
  moves(one, clinical);
  one.postcode = '';
}

function hasAnotherPhone(one: Patient, { chance }: ClinicalSystem): void {
  one.mobile = `07700 9${20_000 + chance.below(9000)}`;
}

function isRestrictedOrNot(one: Patient): void {
  one.restricted = !one.restricted;
}

function getsTheirNumber(one: Patient): void {
  one.nhsNumber ??= firstNumber(one);
}

function getsAnotherNumber(one: Patient, clinical: ClinicalSystem): void {
  // Whoever had another number of the system's own or another day of birth as well would be new to everybody.
  if (!isAsRead(one, clinical.system)) return;
  if (one.nhsNumber === null || one.sourceId !== firstSourceId(one.key) || one.birthDate[8] === '2') return;
  one.nhsNumber = nhsNumberOf(500 + (clinical.given += 1));
  // Whoever changes their sex gets another number and, as a rule, another name.
  if (hasSourceId(clinical.system) && clinical.chance.happens(0.5)) marries(one, clinical);
}

function isBornOnAnotherDay(one: Patient, { system }: ClinicalSystem): void {
  if (!isAsRead(one, system) || (one.nhsNumber !== null && !hasFirstNumber(one))) return;
  one.birthDate = `${one.birthDate.slice(0, 8)}2${one.birthDate.slice(9)}`;
}

function dies(one: Patient, _: ClinicalSystem, today: IsoDate): void {
  one.diedOn ??= addDays(today, -3);
}

function leaves(one: Patient, { chance }: ClinicalSystem, today: IsoDate): void {
  if (one.diedOn !== null) return;
  one.leftOn ??= addDays(today, -5);
  // Either the report still has them with the day, or it has them no more.
  one.isListed = chance.happens(0.5);
}

function comesBack(one: Patient, { chance }: ClinicalSystem): void {
  if (one.leftOn === null) return;
  one.leftOn = null;
  one.isListed = true;
  // Registered anew, with a number of the system's own that is new.
  if (chance.happens(0.5) && hasFirstNumber(one)) one.sourceId = `9${one.sourceId}`;
}

function hasMore(one: Patient, { chance }: ClinicalSystem, today: IsoDate): void {
  const term = chance.oneOf(terms);
  if (!one.conditions.some((each) => each.term === term))
    one.conditions.push({ term, on: addDays(today, -9) });
}

function hasLess(one: Patient): void {
  if (one.conditions.length > 1) one.conditions.shift();
}

function isMeasured(one: Patient, { chance }: ClinicalSystem, today: IsoDate): void {
  one.hba1c.push({ value: 40 + chance.below(60), on: addDays(today, -chance.below(20)) });
}

/** A letter of the hospital's that was typed in late. */
function wasMeasuredLongAgo(one: Patient, { chance }: ClinicalSystem, today: IsoDate): void {
  one.hba1c.unshift({ value: 40 + chance.below(60), on: addDays(today, -200 - chance.below(100)) });
}

/** One of two records of the same person goes; sometimes it is the newer number that stays. */
function mergesTwo({ patients, chance, told }: ClinicalSystem): void {
  const pair = patients
    .filter((one) => one.isListed)
    .flatMap((one) =>
      patients
        .filter((other) => other !== one && other.isListed && other.familyName === one.familyName)
        .map((other) => [one, other] as const),
    );
  const [found] = pair.toSorted(([one], [other]) => one.key.localeCompare(other.key));
  if (!found) return;
  const [stays, goes] = found;
  told.push(`${goes.key} is merged into ${stays.key}`);
  Object.assign(goes, { isListed: false, isMerged: true });
  goes.familyName = `${goes.familyName}x`;
  const isNew = told.some((words) => words.endsWith(`${stays.key} getsTheirNumber`));
  if (chance.happens(0.5) && hasFirstNumber(stays) && !isNew) stays.sourceId = goes.sourceId;
}
