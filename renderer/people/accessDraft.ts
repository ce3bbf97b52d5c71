import { Supplier, SupplierFormat } from '../../shared/people/accessSettings.ts';
import type { FormIssue } from '../ui/form/useForm.ts';

/** The numbers of the settings, with their bounds and units. */
export const numberFields = [
  { id: 'reviewMonths', label: 'A need is asked about again after', unit: 'months', from: 1, to: 36 },
  { id: 'reviewNoticeDays', label: 'It is on the list before that by', unit: 'days', from: 0, to: 90 },
  {
    id: 'interpreterMinutes',
    label: 'A visit with an interpreter is longer by',
    unit: 'minutes',
    from: 0,
    to: 60,
  },
  { id: 'longerVisitMinutes', label: 'A longer visit is longer by', unit: 'minutes', from: 0, to: 60 },
] as const;

/** A supplier as it is typed. */
export type SupplierDraft = Omit<Supplier, 'usualDays'> & { usualDays: string };

export function supplierDraft(supplier: Supplier): SupplierDraft {
  return { ...supplier, usualDays: String(supplier.usualDays) };
}

export function supplierOf(draft: SupplierDraft): Supplier {
  return {
    ...draft,
    usualDays: Number(draft.usualDays),
    formats: SupplierFormat.options.filter((one) => draft.formats.includes(one)),
  };
}

/** What is wrong with each supplier, at the ids of their fields. */
export function supplierIssues(drafts: readonly SupplierDraft[]): FormIssue[] {
  return drafts.flatMap((draft) => {
    const isDays = /^\d{1,2}$/.test(draft.usualDays.trim()) && Number(draft.usualDays) <= 90;
    const checked = Supplier.safeParse({ ...draft, usualDays: isDays ? Number(draft.usualDays) : 0 });
    const said = new Map(
      (checked.error?.issues ?? []).map(({ path, message }) => [`${draft.id}-${String(path[0])}`, message]),
    );
    if (!isDays) said.set(`${draft.id}-usualDays`, 'Enter days from 0 to 90');
    return [...said].map(([field, message]) => ({ field, message }));
  });
}
