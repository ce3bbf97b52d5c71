import type { Channel } from '../../shared/recall/channel.ts';
import type { Reach } from '../../shared/recall/ladder.ts';
import type { RoundRow } from './rounds.sql.ts';

/** The ways this person can be reached; a letter always, others once the practice has set them up. */
export function reachOf(_row: Pick<RoundRow, 'mobile' | 'email'>): Reach {
  const ways: Channel[] = ['letter'];
  return { channels: ways, preferred: null };
}
