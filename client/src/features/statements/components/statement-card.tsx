import type { TownView } from '@polylogue/shared/networks/schemas';
import type { StatementTally, StatementView, VoteValue } from '@polylogue/shared/statements/schemas';
import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandProblem } from '../../../lib/room-view/command-problem.js';
import { StatementTallyBar } from '../../../lib/room-view/statement-tally-bar.js';
import { Button } from '../../../ui/actions/button.js';
import { Card } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { type CardKey, cardKey } from '../deck.rules.js';
import type { OwnVote } from '../use-own-vote.js';
import { KeyOf } from './key-of.js';
import { MattersButton } from './matters-button.js';
import { StatementAuthor } from './statement-author.js';
import { StatementWords } from './statement-words.js';
import { VoteButtons } from './vote-buttons.js';
import { VoteStored } from './vote-stored.js';

export interface StatementCardProps {
  readonly statement: StatementView;
  readonly towns: readonly TownView[];
  readonly own: OwnVote;
  readonly canVote: boolean;
  readonly tally: Omit<StatementTally, 'statementId'> | null;
  readonly isOwn: boolean;
  readonly hasNext: boolean;
  readonly onVote: (value: VoteValue) => void;
  readonly onNext: () => void;
  /** Null where there is nothing to go back to. */
  readonly onBack: (() => void) | null;
  /** Lets the owner bring the focus to a new statement. */
  readonly placeRef?: Ref<HTMLDivElement> | undefined;
}

/** One statement, one question: how do you see it, and does it matter to you? After the vote: how the others do. */
export function StatementCard(props: StatementCardProps) {
  const { statement, own, tally, canVote, placeRef } = props;
  const { t } = useTranslation('statements');
  const press = (key: CardKey): (() => void) | null => {
    switch (key) {
      case 'next':
        return own.isAnswerStored ? props.onNext : null;
      case 'back':
        return props.onBack;
      case 'matters':
        return canVote ? own.toggleMark : null;
      case 1:
      case -1:
      case 0:
        return canVote ? () => props.onVote(key) : null;
    }
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const key = cardKey(event.key);
    const act = key === null ? null : press(key);
    if (act === null) return;
    act();
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys are a short cut to the buttons inside
    <div onKeyDown={pressKey}>
      <Stack>
        <Card>
          <div ref={placeRef} tabIndex={-1} style={{ outline: 'none' }}>
            <StatementAuthor statement={statement} towns={props.towns} isOwn={props.isOwn} />
            <StatementWords statement={statement} />
          </div>
        </Card>
        {canVote ? (
          <Stack>
            <VoteButtons value={own.value} sending={own.busyValue} onVote={props.onVote} />
            <MattersButton isPressed={own.isImportant} isBusy={own.isMarkBusy} onPress={own.toggleMark} />
          </Stack>
        ) : (
          <Quiet>{t('cannot_vote')}</Quiet>
        )}
        <CommandProblem problem={own.problem} />
        {own.isAnswerStored && (
          <Button isWide onClick={props.onNext}>
            {t(props.hasNext ? 'next' : 'finish')}
            <KeyOf name="right" />
          </Button>
        )}
        <VoteStored own={own} />
        {own.isAnswerStored && tally !== null && <StatementTallyBar tally={tally} />}
      </Stack>
    </div>
  );
}
