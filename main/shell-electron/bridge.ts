import { z } from 'zod';

/** The one channel each way between the page and this process. */
export const channel = 'house';
export const eventChannel = 'house-event';

const largestCall = 1024 * 1024;
const chunk = 4 * 1024 * 1024;

/** What the page may ask of the shell. A file is named by its path when the user chose it from the disk. */
export const Ask = z.discriminatedUnion('what', [
  z.object({ what: z.literal('send'), text: z.string().max(largestCall) }),
  z.object({ what: z.literal('cancel'), requestId: z.string().max(100) }),
  z.object({ what: z.literal('touch') }),
  z.object({ what: z.literal('lock') }),
  z.object({ what: z.literal('take-file'), path: z.string().min(1).max(4096) }),
  z.object({ what: z.literal('begin-file'), name: z.string().max(255) }),
  z.object({
    what: z.literal('more-file'),
    upload: z.string(),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= chunk),
  }),
  z.object({ what: z.literal('end-file'), upload: z.string() }),
  z.object({ what: z.literal('drop-file'), upload: z.string() }),
  z.object({ what: z.literal('save-file'), handle: z.string().max(100) }),
  z.object({ what: z.literal('read-file'), handle: z.string().max(100) }),
]);
export type Ask = z.infer<typeof Ask>;
