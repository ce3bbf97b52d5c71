import { addDays, type IsoDate } from '../../shared/time/isoDate.ts';
import { migrations } from '../db/migrations/index.ts';

/** Raised when the invented people change; a new table makes a new sample by itself. */
const edition = `2.${migrations.at(-1)?.name ?? ''}`;
/** A year of care is about months: people invented half a year ago have no results of the last six. */
const keptForDays = 180;

/** The id of a sample practice. Its day and edition stand in it, to be read without opening the database. */
export function sampleIdOf(madeOn: IsoDate): string {
  return `sample/${madeOn}/${edition}`;
}

/** Made by this edition of the program, and not longer ago than people keep fresh. */
export function isFreshSample(id: string, today: IsoDate): boolean {
  const madeOn = id.split('/')[1] ?? '';
  return id === sampleIdOf(madeOn) && madeOn <= today && madeOn >= addDays(today, -keptForDays);
}
