import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonal, useRoomState } from '../../../lib/live/hooks.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { Button } from '../../../ui/actions/button.js';
import { ProgressBar } from '../../../ui/figures/meter.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { progressOf } from '../deck.rules.js';
import { type DeckPlace, useDeck } from '../use-deck.js';
import { useVotesStoredLater } from '../use-own-vote.js';
import { Deck } from './deck.js';
import { KeyOf } from './key-of.js';
import { MyStatements } from './my-statements.js';
import { MyVotes } from './my-votes.js';
import styles from './statements.module.css';
import { WriteStatementPart } from './write-statement-part.js';

export interface StatementsPartProps {
  /** The statement to begin with, as when it was asked for on another page; null: whichever is next. */
  readonly firstId?: string | null | undefined;
  /** What comes of the votes; stands between the reader's own statements and their votes, and can open a statement above. */
  readonly groups?: ((onOpen: (statementId: string) => void) => ReactNode) | undefined;
}

/** Statements, one at a time; below them one's own. */
export function StatementsPart({ firstId = null, groups }: StatementsPartProps) {
  const room = useRoomState();
  const personal = usePersonal();
  const { votes, important } = useOwnAnswers();
  const place = useDeck(room?.statements ?? [], votes, firstId);
  useVotesStoredLater();
  if (room === null) return null;
  const { statements } = room;
  return (
    <Stack gap="large">
      <KeepFocus>
        <Deck room={room} place={place} />
      </KeepFocus>
      <Progress {...progressOf(statements, votes)} goBack={place.goBack} />
      <WriteStatementPart
        room={room}
        canWrite={personal?.can.includes('write_statement') === true}
        onOpen={place.open}
      />
      <MyStatements own={personal?.statements ?? []} statements={statements} onOpen={place.open} />
      {groups?.(place.open)}
      <MyVotes statements={statements} votes={votes} important={important} onOpen={place.open} />
    </Stack>
  );
}

interface ProgressProps extends Pick<DeckPlace, 'goBack'> {
  readonly answered: number;
  readonly total: number;
}

/** How far one has come, that one need not come further, and the way back; nothing where there is nothing to answer. */
function Progress({ answered, total, goBack }: ProgressProps) {
  const { t } = useTranslation('statements');
  if (total === 0) return null;
  return (
    <Stack gap="small">
      <ProgressBar
        label={t('progress')}
        isLabelHidden
        fraction={answered / total}
        valueText={t('answered_of', { answered, count: total })}
      />
      {answered < total && <Quiet>{t('as_many')}</Quiet>}
      {goBack !== null && (
        <div>
          <Button variant="quiet" size="small" className={styles.undo} onClick={goBack}>
            {t('undo')}
            <KeyOf name="left" />
          </Button>
        </div>
      )}
    </Stack>
  );
}
