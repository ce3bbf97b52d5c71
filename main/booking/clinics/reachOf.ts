import type { ClinicChange, NewTimeOff, TemplateToSave } from '../../../shared/booking/clinicChange.ts';
import { clinicDay, daysOfTemplate, type InTheWay } from '../../../shared/booking/clinicDays.ts';
import { timesOff } from '../../../shared/booking/repeatedTimeOff.ts';
import { touches, type TimeOff } from '../../../shared/booking/timeOff.ts';
import { asItIs, offOf, type ClinicWanted, type OpenedClinic } from '../../../shared/booking/whatBecomes.ts';
import { addDays, daysBetween, type IsoDate } from '../../../shared/time/isoDate.ts';
import type { WhichClinics } from './affected.sql.ts';

/** Which opened clinics a change reaches, and how each is to be after it. */
export type Reach = {
  which: WhichClinics;
  touches(clinic: OpenedClinic): boolean;
  wanted(clinic: OpenedClinic, inTheWay: InTheWay): ClinicWanted;
  cancels: boolean;
  /** What clinics that follow become; null where they only keep places free. */
  to: TemplateToSave | null;
};

/** A template changes from tomorrow on, everything else from today. */
export function reachOf(change: ClinicChange, today: IsoDate): Reach {
  const all = { touches: () => true, cancels: true, to: null };
  switch (change.what) {
    case 'template':
      return templateReach(change.template, today);
    case 'leaves': {
      const { clinicianId, leftOn } = change;
      return {
        ...all,
        which: { from: later(today, addDays(leftOn, 1)), clinicianId },
        wanted: (clinic, inTheWay) => asItIs(clinic, { ...inTheWay, leftOn }),
      };
    }
    case 'time-off':
      return timeOffReach(change.timeOff, today);
    case 'close':
      return {
        ...all,
        which: { from: today, clinicId: change.clinicId },
        wanted: (clinic) => notHeld(clinic, 'The clinic is closed'),
      };
    case 'bank-holiday':
      return {
        ...all,
        which: { from: later(today, change.onDay), until: change.onDay },
        wanted: (clinic) => notHeld(clinic, 'Bank holiday'),
      };
  }
}

function notHeld(clinic: OpenedClinic, why: string): ClinicWanted {
  return { as: clinic, day: { onDay: clinic.onDay, notHeld: why, blocked: [] }, off: [] };
}

function templateReach(template: TemplateToSave, today: IsoDate): Reach {
  return {
    which: { from: addDays(today, 1), templateId: template.id },
    touches: () => true,
    cancels: false,
    to: template,
    wanted: (clinic, inTheWay) => wantedByTemplate(template, clinic, inTheWay),
  };
}

/** How a clinic of a template is to be on its day. */
export function wantedByTemplate(
  template: TemplateToSave,
  { onDay }: OpenedClinic,
  inTheWay: InTheWay,
): ClinicWanted {
  if (daysOfTemplate(template, { from: onDay, until: onDay }).length === 0) {
    return notHeld({ ...template, id: '', onDay }, 'No longer held on this day');
  }
  const off = offOf({ onDay, clinicianId: template.clinicianId }, inTheWay);
  return { as: template, day: clinicDay(template, onDay, inTheWay), off };
}

function timeOffReach(said: NewTimeOff, today: IsoDate): Reach {
  const times = timesOfNew(said);
  const last = times.at(-1) ?? said;
  const whose = said.clinicianId === null ? {} : { clinicianId: said.clinicianId };
  return {
    which: { from: later(today, said.fromOn), until: last.untilOn, ...whose },
    touches: (clinic) => times.some((one) => touches(one, clinic)),
    cancels: true,
    to: null,
    wanted: (clinic, inTheWay) => asItIs(clinic, { ...inTheWay, timeOff: [...inTheWay.timeOff, ...times] }),
  };
}

/** Time off as it is kept, one for each time it comes; the ids are for whoever saves them. */
export function timesOfNew({ repeat, repeatUntil, ...said }: NewTimeOff): TimeOff[] {
  const length = daysBetween(said.fromOn, said.untilOn);
  return timesOff(said.fromOn, repeat, repeatUntil ?? said.fromOn).map((fromOn) => ({
    ...said,
    id: '',
    fromOn,
    untilOn: addDays(fromOn, length),
    version: 1,
  }));
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}
