import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { voteWord } from '../deck.rules.js';
import type { OwnVote } from '../use-own-vote.js';

export interface VoteStoredProps {
  readonly own: OwnVote;
}

/** What is stored of the reader's vote, and what of the mark is not yet. The place is always there, so that what appears in it is read out. */
export function VoteStored({ own }: VoteStoredProps) {
  const { t } = useTranslation('statements');
  const { value, isAnswerStored, isMarkBusy, markState } = own;
  const isUnsent = isAnswerStored && markState === 'unsent' && !isMarkBusy;
  return (
    <div>
      <div role="status">
        {markState === 'with_vote' && <p>{t('matters_with_vote')}</p>}
        {isAnswerStored && value !== undefined && markState === 'as_stored' && (
          <p>{t(own.isImportant ? 'stored_important' : 'stored', { vote: t(`vote_word.${voteWord(value)}`) })}</p>
        )}
        {isUnsent && <p>{t('matters_unsent')}</p>}
      </div>
      {isUnsent && (
        <Button variant="line" size="small" onClick={own.sendMark}>
          {t('matters_send')}
        </Button>
      )}
    </div>
  );
}
