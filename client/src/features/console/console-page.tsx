import { useMemo } from 'react';
import { QuestionPicker } from '../../lib/question-bank/question-picker.js';
import { StaffRoom } from '../../lib/staff-view/staff-room.js';
import { ConsoleScreen, type ConsoleScreenProps } from './components/console-screen.js';
import type { PollBank } from './poll-bank.js';

/** `/:lang/d/:slug/console` */
export default function ConsolePage() {
  return <StaffRoom>{(room, personal) => <WithBank room={room} can={personal.can} />}</StaffRoom>;
}

/** The console with the question bank of the dialogue's network; the same one while the room changes, so that a search stays typed. */
function WithBank({ room, can }: Pick<ConsoleScreenProps, 'room' | 'can'>) {
  const { dialogue } = room;
  const networkSlug = dialogue?.networkSlug;
  const languages = dialogue?.languages.join(' ') ?? '';
  const bank = useMemo<PollBank | undefined>(
    () =>
      networkSlug === undefined
        ? undefined
        : ({ onPick }) => (
            <QuestionPicker networkSlug={networkSlug} topicId={null} languages={languages.split(' ')} onPick={onPick} />
          ),
    [networkSlug, languages],
  );
  return <ConsoleScreen room={room} can={can} bank={bank} />;
}
