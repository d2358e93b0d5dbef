import type { RoomState } from '@polylogue/shared/rooms/schemas';
import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { usePairs } from '../api/use-pairs.js';
import styles from '../desk.module.css';
import { PairCard } from './pair-card.js';
import { Unread } from './unread.js';

/** What was decided of the last pair. */
interface Done {
  readonly what: 'joined' | 'kept_apart';
  readonly left: StatementView;
  readonly kept: StatementView;
}

/** Statements that say much the same, side by side, to be joined in the one direction or the other. */
export function SaidTwice({ room }: { readonly room: RoomState }) {
  const { t } = useTranslation('desk');
  const found = usePairs(room);
  const [done, setDone] = useState<Done | null>(null);
  if (found.data === undefined) return <Unread query={found} />;
  const heldIds = new Set(room.held.map(({ id }) => id));
  const byId = new Map([...room.statements, ...room.held].map((statement) => [statement.id, statement]));
  // The room knows at once what left; the list of pairs is read anew a little later.
  const pairs = found.data.pairs.flatMap(({ statementId, original }) => {
    const [younger, older] = [byId.get(statementId), byId.get(original)];
    return younger === undefined || older === undefined || heldIds.has(original) ? [] : [{ younger, older }];
  });
  return (
    <KeepFocus>
      <Stack>
        {done !== null && (
          <Notice tone="success" title={t(`twice.${done.what}`, { left: done.left.number, kept: done.kept.number })}>
            {t(`twice.${done.what}_why`)}
          </Notice>
        )}
        {pairs.length === 0 ? (
          <EmptyState title={t('twice.empty')}>{t('twice.empty_why')}</EmptyState>
        ) : (
          <>
            <p>{t('twice.means')}</p>
            <ol role="list" className={styles.list}>
              {pairs.map(({ younger, older }) => (
                <li key={`${younger.id} ${older.id}`} className={styles.item}>
                  <PairCard
                    younger={younger}
                    older={older}
                    isYoungerHeld={heldIds.has(younger.id)}
                    onJoined={(left, kept) => setDone({ what: 'joined', left, kept })}
                    onKeptApart={(left, kept) => setDone({ what: 'kept_apart', left, kept })}
                  />
                </li>
              ))}
            </ol>
          </>
        )}
      </Stack>
    </KeepFocus>
  );
}
