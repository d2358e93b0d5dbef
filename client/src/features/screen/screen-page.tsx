import { getDialogue } from '@polylogue/shared/dialogues/routes';
import { pageKeys } from '@polylogue/shared/pages/query-keys';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { callRoute } from '../../lib/api/call-route.js';
import { useContinuity, useRoomState } from '../../lib/live/hooks.js';
import { RoomProvider } from '../../lib/live/room-provider.js';
import { HallScreen } from './components/hall-screen.js';
import { PlainStage } from './components/plain-stage.js';

const AGAIN_MS = 5_000;

/** `/:lang/d/:slug/screen#token`: what a hall sees. Left alone for hours, it must come right by itself. */
export default function ScreenPage() {
  const { slug } = useParams<{ slug: string }>();
  const { t } = useTranslation('screen');
  const [token] = useState(() => window.location.hash.slice(1));
  const dialogue = useQuery({
    queryKey: pageKeys.dialogue(slug),
    queryFn: ({ signal }) =>
      callRoute(getDialogue, { params: { slug } }, { signal, ...(token === '' ? {} : { token }) }),
    // Nobody stands at a projector to press anything.
    refetchInterval: (query) => (query.state.data === undefined ? AGAIN_MS : false),
    refetchOnWindowFocus: false,
    retry: false,
  });
  if (dialogue.data === undefined) {
    return (
      <PlainStage
        heading={t(dialogue.isError ? 'waiting.title' : 'coming.title')}
        text={t(dialogue.isError ? 'waiting.text' : 'coming.text')}
      />
    );
  }
  return (
    <RoomProvider roomId={dialogue.data.id} as="screen" token={token === '' ? undefined : token}>
      <ScreenRoom />
    </RoomProvider>
  );
}

function ScreenRoom() {
  const { t } = useTranslation('screen');
  const room = useRoomState();
  const continuity = useContinuity();
  if (room?.dialogue) return <HallScreen room={room} dialogue={room.dialogue} />;
  const word = continuity.status === 'ended' ? 'refused' : 'coming';
  return <PlainStage heading={t(`${word}.title`)} text={t(`${word}.text`)} />;
}
