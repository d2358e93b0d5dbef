import type { TownView } from '@polylogue/shared/networks/schemas';
import type { SpeakingState, SpeechStance } from '@polylogue/shared/speaking/schemas';
import type { SpeechRequestId } from '@polylogue/shared/kernel/ids';
import { useTranslation } from 'react-i18next';
import { CommandProblem, type Problem } from '../../../lib/room-view/command-problem.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { AskToSpeak } from './ask-to-speak.js';
import { ownPlace } from '../line.rules.js';
import { SpeakersList } from './speakers-list.js';
import { YourPlace } from './your-place.js';

export interface DebateViewProps {
  readonly speaking: SpeakingState;
  readonly towns: readonly TownView[];
  readonly participantId: string | null;
  readonly canSpeak: boolean;
  readonly isAsking: boolean;
  readonly isWithdrawing: boolean;
  readonly problem: Problem | null;
  readonly onAsk: (stance: SpeechStance | null) => void;
  readonly onWithdraw: (requestId: SpeechRequestId) => void;
}

/** A debate below its title: the one thing to do, then the list. */
export function DebateView(props: DebateViewProps) {
  const { speaking, towns, participantId } = props;
  const { t } = useTranslation('speaking');
  const place = ownPlace(speaking.current, speaking.queue, participantId);
  return (
    <Stack>
      {place.kind === 'waiting' && (
        <YourPlace
          place={place.place}
          before={place.before}
          towns={towns}
          isSomebodySpeaking={speaking.current !== null}
          isBusy={props.isWithdrawing}
          onWithdraw={() => props.onWithdraw(place.request.id)}
        />
      )}
      {place.kind === 'none' && props.canSpeak && (
        <AskToSpeak waiting={speaking.queue.length} isBusy={props.isAsking} onAsk={props.onAsk} />
      )}
      {place.kind === 'none' && !props.canSpeak && <Quiet>{t('cannot_speak')}</Quiet>}
      <CommandProblem problem={props.problem} />
      <SpeakersList queue={speaking.queue} towns={towns} participantId={participantId} />
    </Stack>
  );
}
