import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonal, useRoomLive, useRoomState } from '../../../lib/live/hooks.js';
import { useOpinions } from '../../../lib/opinions-view/use-opinions.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { useSend } from '../../../lib/room-view/use-send.js';
import { Button } from '../../../ui/actions/button.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { ProgressBar } from '../../../ui/figures/meter.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { drawStatement, hasOthers, progressOf, routingOf, shownStatement } from '../deck.rules.js';
import { type DeckPlace, useDeck } from '../use-deck.js';
import { KeyOf } from './key-of.js';
import { MyStatements } from './my-statements.js';
import { MyVotes } from './my-votes.js';
import { StatementCard } from './statement-card.js';
import styles from './statements.module.css';
import { WriteStatementPart } from './write-statement-part.js';

export interface StatementsPartProps {
  /** What comes of the votes; stands between the reader's own statements and their votes. */
  readonly groups?: ReactNode;
}

/** Statements, one at a time; below them one's own. */
export function StatementsPart({ groups }: StatementsPartProps) {
  const room = useRoomState();
  const personal = usePersonal();
  const { votes } = useOwnAnswers();
  const { t } = useTranslation('statements');
  const place = useDeck(room?.statements ?? []);
  if (room === null) return null;
  const { statements } = room;
  const progress = progressOf(statements, votes);
  return (
    <Stack gap="large">
      <KeepFocus>
        <Deck room={room} place={place} />
      </KeepFocus>
      {progress.total > 0 && (
        <Stack gap="small">
          <ProgressBar
            label={t('progress')}
            isLabelHidden
            fraction={progress.answered / progress.total}
            valueText={t('answered_of', { answered: progress.answered, count: progress.total })}
          />
          {progress.answered < progress.total && <Quiet>{t('as_many')}</Quiet>}
          {place.goBack !== null && (
            <div>
              <Button variant="quiet" size="small" onClick={place.goBack}>
                {t('undo')}
                <KeyOf name="←" />
              </Button>
            </div>
          )}
        </Stack>
      )}
      <WriteStatementPart
        room={room}
        canWrite={personal?.can.includes('write_statement') === true}
        onOpen={place.open}
      />
      <MyStatements own={personal?.statements ?? []} statements={statements} onOpen={place.open} />
      {groups}
      <MyVotes statements={statements} votes={votes} onOpen={place.open} />
    </Stack>
  );
}

interface DeckProps {
  readonly room: RoomState;
  readonly place: DeckPlace;
}

function Deck({ room, place }: DeckProps) {
  const { t } = useTranslation('statements');
  const personal = usePersonal();
  const { votes, note } = useOwnAnswers();
  const { send, problem, forget } = useSend('statements.vote');
  const [sending, setSending] = useState<VoteValue | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const shouldFocus = useRef(false);
  const participantId = personal?.participant?.id ?? '';
  const opinions = useOpinions();
  const routing = useMemo(() => (opinions.data === undefined ? null : routingOf(opinions.data)), [opinions.data]);
  const [drawnId, setDrawnId] = useState<string | null>(null);
  const { heldId } = place;
  // Not while the weights are on their way; but a line that is gone keeps nobody from voting.
  const canDraw = !(opinions.isPending && opinions.fetchStatus === 'fetching' && opinions.failureCount === 0);
  const statement = shownStatement(room.statements, votes, { heldId, drawnId }, () =>
    canDraw ? drawStatement(room.statements, votes, participantId, routing) : null,
  );
  if (statement !== null && statement.id !== drawnId && votes[statement.id] === undefined) setDrawnId(statement.id);
  const live = useRoomLive('statement', statement?.id);
  const id = statement?.id;
  useEffect(() => {
    if (shouldFocus.current) card.current?.focus();
    shouldFocus.current = false;
  }, [id]);
  // Opened from the list below, or gone back to: bring eyes and focus up to it.
  useEffect(() => {
    if (place.openings > 0) card.current?.focus();
  }, [place.openings]);
  if (statement === null) {
    return (
      <div ref={card} tabIndex={-1} className={styles.end}>
        {canDraw ? (
          <DeckEnd isEmpty={room.statements.length === 0} />
        ) : (
          <LoadingState label={t('loading')} shape="card" count={1} />
        )}
      </div>
    );
  }
  const vote = async (value: VoteValue): Promise<void> => {
    if (sending !== null) return;
    place.hold(statement.id);
    setSending(value);
    const outcome = await send({ statementId: statement.id, value, edition: statement.edition });
    setSending(null);
    if (outcome.ok) note({ votes: { [statement.id]: outcome.value.value } });
  };
  const goOn = (): void => {
    forget();
    shouldFocus.current = true;
    place.goOn(statement.id);
  };
  return (
    <StatementCard
      placeRef={card}
      key={statement.id}
      statement={statement}
      towns={room.dialogue?.towns ?? []}
      value={votes[statement.id]}
      sending={sending}
      canVote={personal?.can.includes('vote') === true}
      tally={live?.value ?? null}
      problem={problem}
      isOwn={statement.authorId !== null && statement.authorId === participantId}
      hasNext={hasOthers(room.statements, votes, statement.id)}
      onVote={(value) => void vote(value)}
      onNext={goOn}
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
