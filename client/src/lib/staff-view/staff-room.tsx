import { getDialogue } from '@polylogue/shared/dialogues/routes';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import type { Personal } from '@polylogue/shared/rooms/personal';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { Main } from '../../ui/layout/page-shell.js';
import { callRoute } from '../api/call-route.js';
import { useContinuity, usePersonal, useRoomState } from '../live/hooks.js';
import { RoomProvider } from '../live/room-provider.js';
import { StaffGate } from './staff-gate.js';

export interface StaffRoomProps {
  /** Of the dialogue, where it does not stand in the page's own address as `:slug`. */
  readonly slug?: string | undefined;
  readonly children: (room: RoomState, personal: Personal) => ReactNode;
}

/** The room of the address (`:slug`) for staff; until it is there, why not: loading, not allowed, no line. */
export function StaffRoom({ children, slug: given }: StaffRoomProps) {
  const { slug: addressed } = useParams<{ slug: string }>();
  const slug = given ?? addressed;
  const dialogue = useQuery({
    queryKey: pageKeys.dialogue(slug),
    queryFn: ({ signal }) => callRoute(getDialogue, { params: { slug } }, { signal }),
  });
  // What was read once is enough to go on with while a later reading fails.
  if (dialogue.data !== undefined) {
    return (
      <RoomProvider roomId={dialogue.data.id} as="staff">
        <EnteredRoom>{children}</EnteredRoom>
      </RoomProvider>
    );
  }
  return dialogue.isError ? <StaffGate error={dialogue.error} onRetry={() => void dialogue.refetch()} /> : <Loading />;
}

function EnteredRoom({ children }: StaffRoomProps) {
  const room = useRoomState();
  const personal = usePersonal();
  const continuity = useContinuity();
  if (continuity.status === 'ended') return <StaffGate code={continuity.code} />;
  if (room === null || personal === null) return <Loading />;
  return children(room, personal);
}

function Loading() {
  const { t } = useTranslation();
  return (
    <Main>
      <LoadingState label={t('loading')} shape="rows" count={6} />
    </Main>
  );
}
