import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatementText } from '../../../lib/room-view/statement-text.js';
import { Button } from '../../../ui/actions/button.js';
import { Tag } from '../../../ui/figures/tag.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { type Votes, votedOn, voteWord } from '../deck.rules.js';

export interface MyVotesProps {
  readonly statements: readonly StatementView[];
  readonly votes: Votes;
  /** Statement id -> whether it matters to the reader. */
  readonly important: Readonly<Record<string, boolean>>;
  readonly onOpen: (statementId: string) => void;
}

const FIRST_FEW = 5;

/** The statements the reader has voted on, the last vote first, each with the way to change the vote. */
export function MyVotes({ statements, votes, important, onOpen }: MyVotesProps) {
  const { t } = useTranslation('statements');
  const [isWhole, setIsWhole] = useState(false);
  const voted = votedOn(statements, votes);
  if (voted.length === 0) return null;
  const shown = isWhole ? voted : voted.slice(0, FIRST_FEW);
  return (
    <RuledSection heading={t('my_votes')} headingLevel={2} rule="quiet">
      <LineList>
        {shown.map((statement) => (
          <LineRow
            key={statement.id}
            title={<StatementText statement={statement} />}
            detail={
              <>
                {t('you_voted', { vote: t(`vote_word.${voteWord(votes[statement.id] ?? 0)}`) })}{' '}
                {important[statement.id] === true && <Tag tone="action">{t('matters_to_you')}</Tag>}
              </>
            }
            end={
              <Button
                variant="quiet"
                size="small"
                onClick={() => onOpen(statement.id)}
                aria-label={t('change_of', { number: statement.number })}
              >
                {t('change')}
              </Button>
            }
          />
        ))}
      </LineList>
      {!isWhole && voted.length > FIRST_FEW && (
        <Button variant="line" size="small" onClick={() => setIsWhole(true)}>
          {t('show_all', { count: voted.length })}
        </Button>
      )}
    </RuledSection>
  );
}
