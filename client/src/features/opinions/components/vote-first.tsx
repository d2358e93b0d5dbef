import type { StatementView } from '@polylogue/shared/statements/schemas';
import { type ReactNode, createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { OPINIONS } from '../../../lib/opinions-view/namespace.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { useMayVote } from '../../../lib/room-view/use-may-vote.js';
import { Button } from '../../../ui/actions/button.js';
import { Quiet } from '../../../ui/text/heading.js';
import { shouldVoteFirst } from '../vote-first.rules.js';
import styles from './opinions.module.css';

type Open = (statementId: string) => void;

const OpenContext = createContext<Open>(() => undefined);

export interface OpenStatementsProps {
  /** Brings a statement to the reader's buttons. */
  readonly onOpen: Open;
  readonly children: ReactNode;
}

/** Lets every list below lead to the card of a statement. */
export function OpenStatements({ onOpen, children }: OpenStatementsProps) {
  return <OpenContext value={onOpen}>{children}</OpenContext>;
}

/** Tells of a statement whether the reader should vote on it before they see how others did. */
export function useVoteFirst(): (statementId: string) => boolean {
  const mayVote = useMayVote();
  const { votes } = useOwnAnswers();
  return (statementId) => shouldVoteFirst(statementId, { mayVote, votes });
}

/** In the place of how others voted: the way to one's own vote. */
export function VoteFirstButton({ statement }: { readonly statement: StatementView }) {
  const { t } = useTranslation(OPINIONS);
  const open = useContext(OpenContext);
  return (
    <Button
      variant="line"
      size="small"
      className={styles.voteFirst}
      aria-label={t('vote_first.of', { number: statement.number })}
      onClick={() => open(statement.id)}
    >
      {t('vote_first.do')}
    </Button>
  );
}

/** Said once, before the first list in which it shows. */
export function VoteFirstWhy({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation(OPINIONS);
  const isForVoteFirst = useVoteFirst();
  return ids.some(isForVoteFirst) ? <Quiet>{t('vote_first.why')}</Quiet> : null;
}
