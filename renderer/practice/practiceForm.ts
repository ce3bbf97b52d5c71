import { reactive, watch } from 'vue';
import type { PracticeDetails } from '../../shared/practice/practice.contract.ts';
import type { FormIssue } from '../ui/form/useForm.ts';

const nothingYet: PracticeDetails = {
  name: '',
  odsCode: '',
  addressLines: [],
  phone: '',
  signatory: { name: '', role: '' },
  phoneHours: null,
};

/** What is typed beside the details themselves: the address as one box, the hours as three that may stay empty. */
export type PracticeTyping = { address: string; hours: { days: string; opens: string; closes: string } };

/** The practice's details as they are typed, with whatever came along. */
export function usePracticeDraft<Given extends PracticeDetails>(given: Given) {
  const details = reactive({
    ...given,
    addressLines: [...given.addressLines],
    signatory: { ...given.signatory },
  });
  const typing: PracticeTyping = reactive({
    address: given.addressLines.join('\n'),
    hours: { ...(given.phoneHours ?? { days: '', opens: '', closes: '' }) },
  });
  watch(typing, ({ address, hours }) => {
    details.addressLines = address
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    details.phoneHours = Object.values(hours).every((text) => text.trim() === '') ? null : { ...hours };
  });
  return { details, typing };
}

export const newPracticeDraft = () => usePracticeDraft(nothingYet);

/** One line of the address has no box of its own: what is wrong with it is said at the whole. */
export function atTheAddress(issues: readonly FormIssue[]): FormIssue[] {
  const found = new Map<string, FormIssue>();
  for (const { field, message } of issues) {
    const [, whole = field, line] = /^(.*addressLines)\.(\d+)$/.exec(field) ?? [];
    const words = line === undefined ? message : `Line ${Number(line) + 1} of the address: ${message}`;
    if (!found.has(whole)) found.set(whole, { field: whole, message: words });
  }
  return [...found.values()];
}
