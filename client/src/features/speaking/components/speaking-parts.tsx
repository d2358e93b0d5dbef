import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { usePersonal, useRoomState, useServerNow } from '../../../lib/live/hooks.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { useSend } from '../../../lib/room-view/use-send.js';
import { ownPlace } from '../line.rules.js';
import { CurrentSpeaker } from './current-speaker.js';
import { DebateView } from './debate-view.js';
import { TownTime } from './town-time.js';
import { YourTurn } from './your-turn.js';

/** Who has the floor. */
export function FloorPart() {
  const room = useRoomState();
  const now = useServerNow();
  return <CurrentSpeaker speech={room?.speaking.current ?? null} towns={room?.dialogue?.towns ?? []} now={now} />;
}

/** The reader's turn, on whatever page of the room they are. */
export function YourTurnPart() {
  const room = useRoomState();
  const personal = usePersonal();
  const now = useServerNow();
  if (room === null) return null;
  const place = ownPlace(room.speaking.current, room.speaking.queue, personal?.participant?.id ?? null);
  return place.kind === 'speaking' ? <YourTurn speech={place.speech} now={now} /> : null;
}

/** Asking to speak, one's place, and the list. */
export function LinePart({ item }: { readonly item: AgendaItem }) {
  const room = useRoomState();
  const personal = usePersonal();
  const ask = useSend('speaking.ask');
  const withdraw = useSend('speaking.withdraw');
  if (room === null) return null;
  return (
    <KeepFocus>
      <DebateView
        speaking={room.speaking}
        towns={room.dialogue?.towns ?? []}
        participantId={personal?.participant?.id ?? null}
        canSpeak={personal?.can.includes('speak') === true}
        isAsking={ask.isSending}
        isWithdrawing={withdraw.isSending}
        problem={ask.problem ?? withdraw.problem}
        onAsk={(stance) => {
          withdraw.forget();
          void ask.send({ itemId: item.id, stance });
        }}
        onWithdraw={(requestId) => {
          ask.forget();
          void withdraw.send({ requestId });
        }}
      />
    </KeepFocus>
  );
}

/** Time spoken per town. */
export function TownTimePart() {
  const room = useRoomState();
  return <TownTime towns={room?.dialogue?.towns ?? []} secondsByTown={room?.speaking.secondsByTown ?? {}} />;
}
