import type { TownView } from '@polylogue/shared/networks/schemas';
import type { StatementView, VoteValue } from '@polylogue/shared/statements/schemas';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandProblem, type Problem } from '../../../lib/room-view/command-problem.js';
import { StatementTallyBar } from '../../../lib/room-view/statement-tally-bar.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { Button } from '../../../ui/actions/button.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Quiet } from '../../../ui/text/heading.js';
import { moveOfKey, voteOfKey } from '../deck.rules.js';
import { KeyOf } from './key-of.js';
import styles from './statements.module.css';
import { VoteButtons } from './vote-buttons.js';

export interface StatementCardProps {
  readonly statement: StatementView;
  readonly towns: readonly TownView[];
  readonly value: VoteValue | undefined;
  readonly sending: VoteValue | null;
  readonly canVote: boolean;
  readonly tally: { readonly agree: number; readonly disagree: number; readonly pass: number } | null;
  readonly problem: Problem | null;
  readonly isOwn: boolean;
  readonly hasNext: boolean;
  readonly onVote: (value: VoteValue) => void;
  readonly onNext: () => void;
  /** Null where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
  /** Lets the owner bring the focus to a new statement. */
  readonly placeRef?: Ref<HTMLDivElement> | undefined;
}

/** One statement, one question: how do you see it? After the vote: how the others do. */
export function StatementCard(props: StatementCardProps) {
  const { statement, value, sending, tally, onVote, placeRef } = props;
  const { t } = useTranslation('statements');
  const isStored = value !== undefined && sending === null;
  const pressKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const chosen = props.canVote ? voteOfKey(event.key) : null;
    const move = moveOfKey(event.key);
    if (chosen !== null) onVote(chosen);
    else if (move === 'next' && isStored) props.onNext();
    else if (move === 'back' && props.onBack !== null) props.onBack();
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys are a short cut to the buttons inside
    <div onKeyDown={pressKey}>
      <Stack>
        <Card>
          <div ref={placeRef} tabIndex={-1} style={{ outline: 'none' }}>
            <Author statement={statement} towns={props.towns} isOwn={props.isOwn} />
            <ExternalText as="h3" look="large" text={statement.text} lang={statement.lang} />
          </div>
        </Card>
        {props.canVote ? (
          <VoteButtons value={value} sending={sending} onVote={onVote} />
        ) : (
          <Quiet>{t('cannot_vote')}</Quiet>
        )}
        <CommandProblem problem={props.problem} />
        {isStored && (
          <Stack gap="small">
            <div role="status">
              <p>{t('stored', { vote: t(`vote_word.${voteWord(value)}`) })}</p>
            </div>
            {tally !== null && <StatementTallyBar tally={tally} />}
            <Button isWide onClick={props.onNext}>
              {t(props.hasNext ? 'next' : 'finish')}
              <KeyOf name="→" />
            </Button>
          </Stack>
        )}
      </Stack>
    </div>
  );
}

/** Name of a vote's word in the catalogue. */
export const voteWord = (value: VoteValue): 'agree' | 'disagree' | 'pass' =>
  value === 1 ? 'agree' : value === -1 ? 'disagree' : 'pass';

interface AuthorProps {
  readonly statement: StatementView;
  readonly towns: readonly TownView[];
  readonly isOwn: boolean;
}

function Author({ statement, towns, isOwn }: AuthorProps) {
  const { t } = useTranslation('statements');
  const town = townOf(towns, statement.townId);
  const key = isOwn ? 'by_you' : statement.isSeed ? 'by_hosts' : town === null ? 'by_someone' : 'by_someone_in';
  return (
    <p className={styles.who}>
      <span>{t(key)}</span>
      {!isOwn && !statement.isSeed && <TownMark town={town} />}
    </p>
  );
}
