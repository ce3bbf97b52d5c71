import type { ClockTime } from '../../../shared/booking/clockTime.ts';

/** `9`, `9.05`, `9:05` and `0905` are `09:05` and the like; what is no time stays as it was typed. */
export function tidyTime(typed: string): ClockTime {
  const text = typed.trim();
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  return parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}` : text;
}

/** `Polish, Urdu` as a list. */
export function languagesOf(typed: string): string[] {
  return typed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

/** What was typed as a whole number; 0 where it is none, which every form here refuses. */
export function wholeNumber(typed: string): number {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0;
}
