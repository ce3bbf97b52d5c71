import { z } from 'zod';
import { MemberId } from '../identity/ids.ts';

/** A second member of staff at the first one's screen: whose session it is does not change. */
export const Confirmation = z.object({ memberId: MemberId, password: z.string().min(1).max(200) });
export type Confirmation = z.infer<typeof Confirmation>;
