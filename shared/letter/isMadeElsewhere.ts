import { SupplierFormat } from '../people/accessSettings.ts';
import type { ToTellLine } from './telling.contract.ts';

/** Whether somebody is told by a letter that a supplier makes: it is ordered in Formats to be made. A reminder is none. */
export function isMadeElsewhere({ needs, holds }: Pick<ToTellLine, 'needs' | 'holds'>): boolean {
  return holds[0]?.code === 'format' && SupplierFormat.options.some((format) => needs.includes(format));
}
