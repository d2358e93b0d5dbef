import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RoundsTable } from '../../../lib/poll-view/account-rounds.js';
import { usePublicPoll } from '../../../lib/poll-view/use-public-poll.js';
import styles from '../screen.module.css';
import { lastRounds } from '../rules/result.rules.js';
import type { WallProps } from './poll-scene-props.js';

/** Options that the table has room for at a size that is read from ten metres. */
const MOST_NAMES = 6;

export interface RoundsWallProps extends Pick<WallProps, 'poll' | 'nameOf'> {
  /** Stands there until the rounds are fetched, and where there is but one. */
  readonly children: ReactNode;
}

/** The rounds in which a transfer count was decided: its first choices alone would show another winner than the sentence above. */
export function RoundsWall({ poll, nameOf, children }: RoundsWallProps) {
  const { t } = useTranslation('screen');
  const account = usePublicPoll(poll.id).data?.account;
  const shown = lastRounds(account?.rounds ?? []);
  if (account === undefined || account === null || shown === null) return children;
  const names = account.order ?? account.candidates;
  return (
    <div className={styles.rounds}>
      <RoundsTable names={names.slice(0, MOST_NAMES)} rounds={shown.rounds} first={shown.first} nameOf={nameOf} />
      {names.length > MOST_NAMES && (
        <p className={styles.quiet}>{t('poll.rest', { count: names.length - MOST_NAMES })}</p>
      )}
    </div>
  );
}
