import type { ReactNode } from 'react';
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
  const account = usePublicPoll(poll.id).data?.account;
  const shown = lastRounds(account?.rounds ?? []);
  if (account === undefined || account === null || shown === null) return children;
  return (
    <div className={styles.rounds}>
      <RoundsTable
        names={(account.order ?? account.candidates).slice(0, MOST_NAMES)}
        rounds={shown.rounds}
        first={shown.first}
        nameOf={nameOf}
      />
    </div>
  );
}
