import { z } from 'zod';
import { IsoDate } from '../../shared/time/isoDate.ts';

export const decisions = ['phone', 'other-way', 'no-response', 'unsuitable', 'declined'] as const;
export type Decision = (typeof decisions)[number];

/** What can be decided for somebody who has not answered, and what follows. */
export const decideWords: Readonly<Record<Decision, { label: string; hint: string }>> = {
  phone: { label: 'Phone again', hint: 'They are back on the phone list from a day' },
  'other-way': { label: 'Ask another way', hint: 'In person, a visit, through somebody close to them' },
  'no-response': { label: 'Did not respond', hint: 'Nothing more this year; invited again next year' },
  unsuitable: { label: 'Not suitable this year', hint: 'Nothing more this year' },
  declined: { label: 'Declined this year', hint: 'They have said so to somebody; nothing more this year' },
};

/** A decision with its reason; phoning again also with a day that is not past. */
export function decideForm(today: IsoDate) {
  return z
    .object({
      way: z.enum(decisions, 'Choose how it goes on'),
      on: IsoDate.nullable(),
      reason: z.string().trim().min(1, 'Say why').max(300, 'Use 300 characters or fewer'),
    })
    .superRefine(({ way, on }, context) => {
      if (way !== 'phone') return;
      if (on === null)
        context.addIssue({ code: 'custom', path: ['on'], message: 'Enter the day to phone from' });
      else if (on < today)
        context.addIssue({ code: 'custom', path: ['on'], message: 'Phone from must be today or later' });
    });
}
