import { isWritable } from '@polylogue/shared/dialogues/dialogues.rules';
import { usePersonal, useRoomState } from '../live/hooks.js';

/** Whether the reader can vote on statements now: they take part, in a role that votes, and the dialogue is not over. */
export function useMayVote(): boolean {
  const personal = usePersonal();
  const dialogue = useRoomState()?.dialogue;
  if (personal === null || personal.participant === null || dialogue == null) return false;
  return personal.can.includes('vote') && isWritable(dialogue.state);
}
