import { RoundsTable } from '../../../lib/poll-view/account-rounds.js';
import { usePublicPoll } from '../../../lib/poll-view/use-public-poll.js';
import styles from '../screen.module.css';
import { lastRounds } from '../rules/result.rules.js';
import type { WallProps } from './poll-scene-props.js';

/** Options that the table has room for beside the bars. */
const MOST_NAMES = 6;

/** The rounds in which a transfer count was decided, once they are fetched; all of them are on the phone. Nothing where there is one round. */
export function RoundsWall({ poll, nameOf }: Pick<WallProps, 'poll' | 'nameOf'>) {
  const account = usePublicPoll(poll.id).data?.account;
  const shown = lastRounds(account?.rounds ?? []);
  if (account === undefined || account === null || shown === null) return null;
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
