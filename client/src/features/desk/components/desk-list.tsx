import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { useLetterKeys } from '../../../lib/staff-view/use-letter-keys.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ErrorState } from '../../../ui/feedback/error-state.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { useDeskCommand } from '../api/use-desk-command.js';
import { useModerationList } from '../api/use-moderation-list.js';
import styles from '../desk.module.css';
import { deskKey, type DeskState, type DeskVerb, needsReason, placeWithin, verbsFor } from '../rules/desk.rules.js';
import { DeskItem } from './desk-item.js';

export interface DeskListProps {
  readonly room: RoomState;
  readonly state: DeskState;
}

/** The chosen text, and where it stood: when it is gone, the one in its place is chosen. */
interface Choice {
  readonly id: string | null;
  readonly place: number;
}

/** The texts of one state. One is chosen; letters act on it. */
export function DeskList({ room, state }: DeskListProps) {
  const { t } = useTranslation(['desk', 'errors']);
  const list = useModerationList(room, state);
  const control = useDeskCommand();
  const [choice, setChoice] = useState<Choice>({ id: null, place: 0 });
  // Bound to a text, not to a place: the list may move under a reason that is being written.
  const [asking, setAsking] = useState<{ readonly id: string; readonly verb: DeskVerb } | null>(null);
  const items = list.data?.items ?? [];
  const found = items.findIndex((item) => item.id === choice.id);
  const chosen = found === -1 ? placeWithin(choice.place, items.length) : found;
  const choose = (at: number): void => setChoice({ id: items[at]?.id ?? null, place: at });
  const start = (at: number, verb: DeskVerb): void => {
    const item = items[at];
    if (item === undefined || control.isBusy || !verbsFor(item).includes(verb)) return;
    control.forget();
    choose(at);
    if (needsReason(verb)) setAsking({ id: item.id, verb });
    else void control.act(item, verb, '');
  };
  useLetterKeys((letter) => {
    const key = deskKey(letter);
    if (key === null) return false;
    if ('verb' in key) start(chosen, key.verb);
    else {
      setAsking(null);
      choose(placeWithin(chosen + key.move, items.length));
    }
    return true;
  });
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorState
        title={t('failed')}
        retryLabel={t('retry')}
        onRetry={() => void list.refetch()}
        isRetrying={list.isFetching}
      >
        {t(errorCodeOf(list.error), { ns: 'errors' })}
      </ErrorState>
    ) : (
      <LoadingState label={t('loading')} shape="rows" count={4} />
    );
  }
  if (items.length === 0) return <EmptyState title={t(`empty.${state}`)}>{t(`empty_why.${state}`)}</EmptyState>;
  return (
    <ol role="list" className={styles.list}>
      {items.map((item, at) => (
        <DeskItem
          key={item.id}
          item={item}
          towns={room.dialogue?.towns ?? []}
          room={room}
          isChosen={at === chosen}
          asking={asking?.id === item.id ? asking.verb : null}
          control={control}
          onVerb={(verb) => start(at, verb)}
          onDone={() => setAsking(null)}
        />
      ))}
    </ol>
  );
}
