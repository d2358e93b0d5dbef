import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { StatementView } from '@polylogue/shared/statements/schemas';
import { type Ref, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonal, useRoomLive } from '../../../lib/live/hooks.js';
import { useOpinions } from '../../../lib/opinions-view/use-opinions.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { useMayVote } from '../../../lib/room-view/use-may-vote.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { Quiet } from '../../../ui/text/heading.js';
import { drawStatement, hasOthers, routingOf, shownStatement } from '../deck.rules.js';
import { useArrival } from '../use-arrival.js';
import type { DeckPlace } from '../use-deck.js';
import { useOwnVote } from '../use-own-vote.js';
import { StatementCard } from './statement-card.js';
import styles from './statements.module.css';

export interface DeckProps {
  readonly room: RoomState;
  readonly place: DeckPlace;
}

/** The statement that is on, or that there is none any more. */
export function Deck({ room, place }: DeckProps) {
  const { t } = useTranslation('statements');
  const { statement, isAtEnd } = useShownStatement(room, place);
  const hasArrived = useArrival(statement?.id ?? null, isAtEnd, place.heldId);
  const card = useRef<HTMLDivElement>(null);
  const shouldFocus = useRef(false);
  const id = statement?.id;
  useEffect(() => {
    if (shouldFocus.current) card.current?.focus();
    shouldFocus.current = false;
  }, [id]);
  // Opened from the list below, or gone back to: bring eyes and focus up to it.
  useEffect(() => {
    if (place.openings > 0) card.current?.focus();
  }, [place.openings]);
  const goOn = (statementId: string): void => {
    shouldFocus.current = true;
    place.goOn(statementId);
  };
  return (
    <>
      {/* Always there, so that what appears in it is read out. */}
      <div role="status">{hasArrived && <Quiet className={styles.arrived}>{t('arrived')}</Quiet>}</div>
      {statement === null ? (
        <div ref={card} tabIndex={-1} className={styles.end}>
          {isAtEnd ? (
            <DeckEnd isEmpty={room.statements.length === 0} />
          ) : (
            <LoadingState label={t('loading')} shape="card" count={1} />
          )}
        </div>
      ) : (
        <OpenStatement
          key={statement.id}
          cardRef={card}
          room={room}
          statement={statement}
          place={place}
          onNext={() => goOn(statement.id)}
        />
      )}
    </>
  );
}

/** What the reader asked for, or what the published lottery draws; null and `isAtEnd` when all is answered. */
function useShownStatement(
  { statements }: RoomState,
  { heldId }: DeckPlace,
): { readonly statement: StatementView | null; readonly isAtEnd: boolean } {
  const { votes } = useOwnAnswers();
  const participantId = usePersonal()?.participant?.id ?? '';
  const opinions = useOpinions();
  const routing = useMemo(() => (opinions.data === undefined ? null : routingOf(opinions.data)), [opinions.data]);
  const [drawnId, setDrawnId] = useState<string | null>(null);
  // Not while the weights are on their way; but a line that is gone keeps nobody from voting.
  const canDraw = !(opinions.isPending && opinions.fetchStatus === 'fetching' && opinions.failureCount === 0);
  const statement = shownStatement(statements, votes, { heldId, drawnId }, () =>
    canDraw ? drawStatement(statements, votes, participantId, routing) : null,
  );
  if (statement !== null && statement.id !== drawnId && votes[statement.id] === undefined) setDrawnId(statement.id);
  return { statement, isAtEnd: statement === null && canDraw };
}

interface OpenStatementProps extends DeckProps {
  readonly statement: StatementView;
  readonly cardRef: Ref<HTMLDivElement>;
  readonly onNext: () => void;
}

function OpenStatement({ room, statement, place, cardRef, onNext }: OpenStatementProps) {
  const participantId = usePersonal()?.participant?.id;
  const { votes } = useOwnAnswers();
  const own = useOwnVote(statement);
  const live = useRoomLive('statement', statement.id);
  return (
    <StatementCard
      placeRef={cardRef}
      statement={statement}
      towns={room.dialogue?.towns ?? []}
      own={own}
      canVote={useMayVote()}
      tally={live?.value ?? null}
      isOwn={statement.authorId !== null && statement.authorId === participantId}
      hasNext={hasOthers(room.statements, votes, statement.id)}
      onVote={(value) => {
        place.hold(statement.id);
        own.vote(value);
      }}
      onNext={onNext}
      onBack={place.goBack}
    />
  );
}

function DeckEnd({ isEmpty }: { readonly isEmpty: boolean }) {
  const { t } = useTranslation('statements');
  const name = isEmpty ? 'empty' : 'all_seen';
  return (
    <EmptyState title={t(`${name}.title`)} headingLevel={3}>
      <p>{t(`${name}.text`)}</p>
    </EmptyState>
  );
}
