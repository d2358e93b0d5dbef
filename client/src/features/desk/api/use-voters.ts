import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { useRoomLive } from '../../../lib/live/hooks.js';

/** People who have voted on a statement: as of now where the room tells, else as of the list. None for a contribution. */
export function useVoters({ id, statement }: Pick<ModerationItem, 'id' | 'statement'>): number {
  const live = useRoomLive('statement', id)?.value;
  const counted = live === undefined ? 0 : live.agree + live.disagree + live.pass;
  return Math.max(counted, statement?.voters ?? 0);
}
