import { addDays } from '../../../shared/time/isoDate.ts';
import { tryTo, type Doing } from './desk.ts';

/** A death or a departure that is recorded, or taken back. */
const standing: Doing = async (desk) => {
  const { call, chance, today } = desk;
  const personId = chance.oneOf(desk.people);
  const { version, standing: now } = await call('people.findPerson', { personId });
  const who = { personId, version };
  if (now === 'died') return tryTo(desk, 'people.withdrawDeath', { ...who, reason: 'A namesake' });
  if (now === 'left') return tryTo(desk, 'people.recordReturn', { ...who, reason: 'Here again' });
  // Else most of them would soon be dead or gone.
  if (!chance.happens(0.15)) return;
  const on = chance.oneOf([today(), null]);
  return chance.happens(0.5)
    ? tryTo(desk, 'people.recordDeath', { ...who, death: { kind: chance.oneOf(['formal', 'informal']), on } })
    : tryTo(desk, 'people.recordDeparture', { ...who, leftOn: today() });
};

const restrict: Doing = async (desk) => {
  const personId = desk.chance.oneOf(desk.people);
  const { version, restricted } = await desk.call('people.findPerson', { personId });
  if (!restricted && !desk.chance.happens(0.3)) return;
  await tryTo(desk, 'people.changeRestriction', {
    personId,
    version,
    restricted: !restricted,
    reason: 'Said so',
  });
};

const dissent: Doing = async (desk) => {
  const personId = desk.chance.oneOf(desk.people);
  const { version } = await desk.call('people.findPerson', { personId });
  await tryTo(desk, 'people.recordDissent', {
    personId,
    version,
    kind: desk.chance.oneOf(['generic', 'clinical']),
    way: desk.chance.oneOf(['letter', 'any']),
    dissents: desk.chance.happens(0.5),
    reason: 'Said so',
  });
};

/** How somebody is written to: their needs, their way, who reads it, whose phone it is. */
const access: Doing = async (desk) => {
  const { call, chance, today } = desk;
  const personId = chance.oneOf(desk.people);
  const { version, needs } = await call('people.findPerson', { personId });
  const who = { personId, version };
  const askedOn = today();
  const kind = chance.oneOf([
    'large-print-20',
    'braille',
    'letter-only',
    'text-only',
    'interpreter',
  ] as const);
  const need = { kind, term: 'As they said', code: null, group: null, reviewDueOn: null };
  switch (chance.below(5)) {
    case 0:
      return tryTo(desk, 'people.recordNeeds', { ...who, needs: needs.length > 0 ? [] : [need], askedOn });
    case 1:
      return tryTo(desk, 'people.recordContactMethod', {
        ...who,
        method: chance.oneOf([null, '1', '3', '4', '8', '9'] as const),
      });
    case 2:
      return tryTo(desk, 'people.answerMobile', {
        ...who,
        answer: chance.oneOf(['own', 'carer', 'not-theirs'] as const),
      });
    case 3:
      return tryTo(desk, 'people.decideYoungPerson', {
        ...who,
        decision: chance.oneOf(['write-to-parent', 'no-letter'] as const),
        reason: 'Asked them',
      });
    default:
      return tryTo(desk, 'people.recordLetterCarer', {
        ...who,
        askedOn,
        reason: 'Said so',
        carer: chance.oneOf([
          null,
          {
            gets: chance.oneOf(['instead', 'copy'] as const),
            name: 'Jo Carer',
            relationship: 'daughter',
            needs: [],
            address: { lines: ['1 High Street'], town: 'Beckside', postcode: 'ZZ99 4DT' },
          },
        ]),
      });
  }
};

const circumstances: Doing = async (desk) => {
  const personId = desk.chance.oneOf(desk.people);
  const { version } = await desk.call('people.findPerson', { personId });
  await tryTo(desk, 'people.recordCircumstances', {
    personId,
    version,
    housebound: desk.chance.oneOf([true, false, null]),
    careHome: null,
    carer: null,
    frailty: desk.chance.oneOf(['none', 'severe', null] as const),
  });
};

/** Ctrl+Z. */
const undo: Doing = async (desk) => {
  const { undo: last } = await desk.call('practice.findUndo', {});
  if (last) await tryTo(desk, last.operation as 'recall.takeBack', last.input as never);
};

/** Clinics for the next months. */
export const openClinics: Doing = (desk) =>
  tryTo(desk, 'booking.openClinics', { until: addDays(desk.today(), 90) });

export const recordDoings: readonly Doing[] = [
  standing,
  standing,
  restrict,
  dissent,
  access,
  access,
  circumstances,
  undo,
  undo,
  undo,
  openClinics,
];
