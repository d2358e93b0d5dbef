import type { PollBank } from '../../features/console/poll-bank.js';
import { useRoomState } from '../../lib/live/hooks.js';
import { QuestionPicker } from '../../lib/question-bank/question-picker.js';

/** The question bank of the network that the room's dialogue belongs to. Of every topic: which one it is about is not said in its room. */
export const NetworkBank: PollBank = ({ onPick }) => {
  const dialogue = useRoomState()?.dialogue ?? null;
  if (dialogue === null) return null;
  return (
    <QuestionPicker networkSlug={dialogue.networkSlug} topicId={null} languages={dialogue.languages} onPick={onPick} />
  );
};
