import { dialogueQuery } from '../api/dialogue-query.js';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearch } from 'wouter';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { useContinuity, useRoomState } from '../../../lib/live/hooks.js';
import { RoomProvider } from '../../../lib/live/room-provider.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { EngagementProvider } from '../../../lib/room-view/engagement.js';
import { OwnAnswersProvider } from '../../../lib/room-view/own-answers.js';
import { ShownOriginalsProvider } from '../../../lib/room-view/shown-originals.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { Main } from '../../../ui/layout/page-shell.js';
import { placeOf } from '../follow.rules.js';
import type { RoomParts } from '../room-parts.js';
import { EndedRoom } from './ended-room.js';
import { RoomLoading } from './room-loading.js';
import { RoomView } from './room-view.js';

export interface RoomPageProps {
  readonly parts: RoomParts;
}

/** The citizen's room at `/d/:slug/room`. */
export function RoomPage({ parts }: RoomPageProps) {
  const { t } = useTranslation(['room', 'errors']);
  const { slug } = useParams<{ slug: string }>();
  const dialogue = useQuery(dialogueQuery(slug));
  if (dialogue.isPending) return <RoomLoading />;
  if (dialogue.isError) {
    const code = errorCodeOf(dialogue.error);
    if (code === 'not_found') return <EndedRoom code="not_found" slug={slug} joinCode={null} />;
    return (
      <Main width="narrow">
        <ErrorState
          title={t('failed')}
          headingLevel={1}
          retryLabel={t('retry')}
          onRetry={() => void dialogue.refetch()}
          isRetrying={dialogue.isFetching}
        >
          <p>{t(code, { ns: 'errors' })}</p>
        </ErrorState>
      </Main>
    );
  }
  return (
    <RoomProvider roomId={dialogue.data.id} as="participant">
      <OwnAnswersProvider>
        <EngagementProvider>
          <ShownOriginalsProvider>
            <ConnectedRoom slug={slug} joinCode={dialogue.data.joinCode} parts={parts} />
          </ShownOriginalsProvider>
        </EngagementProvider>
      </OwnAnswersProvider>
    </RoomProvider>
  );
}

interface ConnectedRoomProps extends RoomPageProps {
  readonly slug: string;
  readonly joinCode: string | null;
}

function ConnectedRoom({ slug, joinCode, parts }: ConnectedRoomProps) {
  const room = useRoomState();
  const continuity = useContinuity();
  const place = placeOf(useSearch());
  const paths = usePaths();
  if (continuity.status === 'ended') return <EndedRoom code={continuity.code} slug={slug} joinCode={joinCode} />;
  if (room === null || room.dialogue === null) return <RoomLoading />;
  return <RoomView room={room} place={place} parts={parts} roomHref={paths.room(slug)} />;
}
