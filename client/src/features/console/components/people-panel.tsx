import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';
import { useTranslation } from 'react-i18next';
import { Stack } from '../../../ui/layout/stack.js';
import { DialoguePanel } from './dialogue-panel.js';
import { TownTimes } from './town-times.js';
import { WaitingList } from './waiting-list.js';

export interface PeoplePanelProps {
  readonly room: RoomState;
  readonly can: readonly RoomAbility[];
  readonly deskHref: string;
}

/** Who waits for the facilitator, how the towns share the floor, and the dialogue itself. */
export function PeoplePanel({ room, can, deskHref }: PeoplePanelProps) {
  const { t } = useTranslation('console');
  return (
    <Stack gap="large">
      <TownTimes room={room} />
      {(can.includes('moderate') || room.held.length > 0) && (
        <WaitingList
          held={room.held}
          towns={room.dialogue?.towns ?? []}
          deskHref={deskHref}
          heading={t('waiting.heading', { count: room.held.length })}
        />
      )}
      {room.dialogue && <DialoguePanel dialogue={room.dialogue} canSetState={can.includes('set_state')} />}
    </Stack>
  );
}
