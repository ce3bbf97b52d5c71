import { z } from 'zod';
import { IsoDate } from '../../shared/time/isoDate.ts';

export const waysOn = ['phone', 'other-way', 'no-response', 'unsuitable', 'declined', 'joined'] as const;
export type WayOn = (typeof waysOn)[number];

/** How a year can go on or end, and what follows. */
export const wayOnWords: Readonly<Record<WayOn, { label: string; hint: string }>> = {
  phone: { label: 'Phone again', hint: 'They are back on the phone list from a day' },
  'other-way': { label: 'Ask another way', hint: 'In person, a visit, through somebody close to them' },
  'no-response': {
    label: 'Did not respond',
    hint: 'The lead nurse’s decision. Nothing more this year; invited again next year',
  },
  unsuitable: { label: 'Not suitable this year', hint: 'A clinician’s decision. Nothing more this year' },
  declined: {
    label: 'Declined this year',
    hint: 'They have said so to somebody. Who wants the tests only: record a contact instead',
  },
  joined: { label: 'Joined to another round', hint: 'The review of another year counts' },
};

/** What can be decided for somebody who has not answered, and how a year is ended at any time. */
export const waysFor: Readonly<Record<'decide' | 'end', readonly WayOn[]>> = {
  decide: ['phone', 'other-way', 'no-response', 'unsuitable', 'declined'],
  end: ['declined', 'unsuitable', 'no-response', 'joined'],
};

/** A way on with its reason; phoning again also with a day that is not past. */
export function wayOnForm(what: 'decide' | 'end', today: IsoDate) {
  const missing = what === 'decide' ? 'Choose how it goes on' : 'Choose how this year ends';
  return z
    .object({
      way: z.enum(waysOn, missing),
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
