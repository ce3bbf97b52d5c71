import { z } from 'zod';

/** What a supplier makes of a letter's words. */
export const SupplierFormat = z.enum(['braille', 'audio', 'other-format']);
export type SupplierFormat = z.infer<typeof SupplierFormat>;

export const supplierFormatWords: Record<SupplierFormat, string> = {
  braille: 'Braille',
  audio: 'Audio',
  'other-format': 'Other formats',
};

/** Who makes a format for the practice, and how it is ordered. */
export const Supplier = z.object({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1, 'Enter the name of the supplier').max(80),
  formats: z.array(SupplierFormat).min(1, 'Choose what they make'),
  /** `E-mail the text to …; they post it back to the practice` */
  howToOrder: z.string().trim().min(1, 'Say how to order').max(300),
  /** Days from the order until it is usually back. */
  usualDays: z.int().min(0).max(90),
});
export type Supplier = z.infer<typeof Supplier>;

const Minutes = z.int().min(0).max(60);

/**
 * How the practice meets needs. The defaults are background knowledge, for the practice to change: DAPB1605 asks for a
 * regular review (its sixth step) and names no interval, and no source says how much longer a visit is.
 */
export const AccessSettings = z.object({
  /** Months after which a need is asked about again. */
  reviewMonths: z.int().min(1).max(36).default(12),
  /** Days before that on which it is on the list. */
  reviewNoticeDays: z.int().min(0).max(90).default(28),
  /** Minutes a visit is longer with an interpreter of any language, signed ones too. */
  interpreterMinutes: Minutes.default(10),
  /** Minutes a visit is longer where the person needs a longer one. */
  longerVisitMinutes: Minutes.default(10),
  suppliers: z.array(Supplier).max(20).default([]),
});
export type AccessSettings = z.infer<typeof AccessSettings>;

export const accessSources = {
  reviewMonths: 'Accessible Information Standard DAPB1605, step 6 "review"; 12 months is background',
  extraMinutes: 'Step 5 "meet": who needs an interpreter needs a longer visit; the minutes are background',
} as const;
