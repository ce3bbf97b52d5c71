import { z } from 'zod';

/** How an invitation goes out. `hybrid-mail` and `notify-letter` are letters that somebody else prints and posts. */
export const channels = ['letter', 'hybrid-mail', 'notify-letter', 'text', 'email'] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;
