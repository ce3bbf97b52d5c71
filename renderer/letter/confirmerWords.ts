import { counted } from '../../shared/format.ts';

/** `Kelly Adeyemi, Helen Cross or 2 others` */
export function confirmersInWords(confirmers: readonly { name: string }[]): string {
  const names = confirmers.map(({ name }) => name);
  const shown = names.length > 3 ? [...names.slice(0, 2), counted(names.length - 2, 'other')] : names;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

/** Why somebody else is asked at all: the practice's size, and what the first person had made today. */
export function whySecondPerson(batch: { confirmAbove: number | null; unconfirmedToday: number }): string {
  const limit = `Runs of more than ${batch.confirmAbove ?? 0} need a second person`;
  return batch.unconfirmedToday > 0
    ? `${limit}, and ${counted(batch.unconfirmedToday, 'letter')} made today without one count with these`
    : limit;
}
