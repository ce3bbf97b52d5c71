import type { ClinicMode, ClinicTemplate } from '../../../shared/booking/clinic.ts';
import type { TemplateToSave } from '../../../shared/booking/clinicChange.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { languagesOf, tidyTime, wholeNumber } from './typedTime.ts';

/** A clinic as it is typed. */
export type TypedTemplate = {
  name: string;
  clinicianId: string | null;
  roomId: string | null;
  weekday: string | null;
  startsAt: string;
  endsAt: string;
  slotMinutes: string;
  mode: ClinicMode | null;
  languages: string;
  everyWeeks: string;
  fromOn: IsoDate | null;
  untilOn: IsoDate | null;
};

export function typedTemplate(template: ClinicTemplate | null, today: IsoDate): TypedTemplate {
  return {
    name: template?.name ?? '',
    clinicianId: template?.clinicianId ?? null,
    roomId: template?.roomId ?? null,
    weekday: template ? String(template.weekday) : null,
    startsAt: template?.startsAt ?? '09:00',
    endsAt: template?.endsAt ?? '12:00',
    slotMinutes: String(template?.slotMinutes ?? 10),
    mode: template?.mode ?? 'face-to-face',
    languages: (template?.languages ?? []).join(', '),
    everyWeeks: String(template?.everyWeeks ?? 1),
    fromOn: template?.fromOn ?? today,
    untilOn: template?.untilOn ?? null,
  };
}

/** As it is to be saved; what is missing stays missing for the form's check to find. */
export function templateOf(
  typed: TypedTemplate,
  before: ClinicTemplate | null,
): Record<keyof TemplateToSave, unknown> {
  return {
    ...typed,
    id: before?.id ?? null,
    version: before?.version ?? 0,
    weekday: typed.weekday === null ? null : Number(typed.weekday),
    startsAt: tidyTime(typed.startsAt),
    endsAt: tidyTime(typed.endsAt),
    slotMinutes: wholeNumber(typed.slotMinutes),
    languages: languagesOf(typed.languages),
    everyWeeks: wholeNumber(typed.everyWeeks),
  };
}

/** What is missing, in words; the schema only knows that something is. */
export function missingIn(typed: TypedTemplate): { field: string; message: string }[] {
  const missing: { field: keyof TypedTemplate; message: string }[] = [
    { field: 'clinicianId', message: 'Choose who holds the clinic' },
    { field: 'weekday', message: 'Choose the day of the week' },
    { field: 'mode', message: 'Choose how people are seen' },
    { field: 'fromOn', message: 'Enter the first day' },
  ];
  return missing.filter(({ field }) => typed[field] === null);
}
