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

/** Ctrl+Z. */
const undo: Doing = async (desk) => {
  const { undo: last } = await desk.call('practice.findUndo', {});
  if (last) await tryTo(desk, last.operation as 'recall.takeBack', last.input as never);
};

const openClinics: Doing = (desk) => tryTo(desk, 'booking.openClinics', { until: addDays(desk.today(), 90) });

export const recordDoings: readonly Doing[] = [
  standing,
  standing,
  restrict,
  dissent,
  undo,
  undo,
  undo,
  openClinics,
];
