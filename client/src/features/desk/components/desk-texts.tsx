import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { pageAround } from '../../../lib/staff-view/page.rules.js';
import { Pager } from '../../../lib/staff-view/pager.js';
import { Button } from '../../../ui/actions/button.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../desk.module.css';
import { useDeskWork } from '../hooks/use-desk-work.js';
import { filterItems, NO_FILTER } from '../rules/desk-filter.rules.js';
import type { DeskState } from '../rules/desk.rules.js';
import { BulkBar } from './bulk-bar.js';
import { DeskFilters } from './desk-filters.js';
import { DeskItem } from './desk-item.js';

export interface DeskTextsProps {
  readonly room: RoomState;
  readonly state: DeskState;
  readonly items: readonly ModerationItem[];
  readonly startAt: string | null;
}

/** Texts of one state, fifty at a time. One is chosen, and letters act on it; several can be marked and decided about together. */
export function DeskTexts({ room, state, items, startAt }: DeskTextsProps) {
  const now = useServerNow(60_000);
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = filterItems(items, filter);
  const work = useDeskWork(shown, state, startAt);
  const { choice, marks, open, bulk } = work;
  const page = pageAround(choice.chosen, shown.length);
  const onPage = shown.slice(page.from, page.to);
  const marked = new Set(marks.marked.map(({ id }) => id));
  return (
    <KeepFocus>
      <Stack>
        {items.length > 0 && (
          <DeskFilters
            filter={filter}
            languages={room.dialogue?.languages ?? []}
            found={shown.length}
            onFilter={(next) => {
              setFilter(next);
              // What is not seen must not be decided about.
              marks.setAll(items, false);
            }}
          />
        )}
        <BulkBar state={state} shown={shown} onPage={onPage} work={work} />
        {shown.length === 0 && (
          <NothingShown state={state} isFiltered={items.length > 0} onShowAll={() => setFilter(NO_FILTER)} />
        )}
        {shown.length > 0 && (
          <ol role="list" className={styles.list}>
            {onPage.map((item, nth) => (
              <DeskItem
                key={item.id}
                item={item}
                room={room}
                now={now}
                isChosen={page.from + nth === choice.chosen}
                takesFocus={choice.takesFocus}
                isMarked={marked.has(item.id)}
                open={open?.id === item.id ? open.task : null}
                refusal={bulk.outcome?.refused.get(item.id) ?? null}
                control={work.control}
                onChoose={() => choice.choose(page.from + nth)}
                onMark={(isRange) => marks.toggle(item, isRange)}
                onTask={(task) => work.start(page.from + nth, task)}
                onDone={work.close}
              />
            ))}
          </ol>
        )}
        <Pager page={page} length={shown.length} onPage={(from) => choice.choose(from, true)} />
      </Stack>
    </KeepFocus>
  );
}

interface NothingShownProps {
  readonly state: DeskState;
  /** There are texts, but the filter lets none through. */
  readonly isFiltered: boolean;
  readonly onShowAll: () => void;
}

function NothingShown({ state, isFiltered, onShowAll }: NothingShownProps) {
  const { t } = useTranslation('desk');
  if (!isFiltered) return <EmptyState title={t(`empty.${state}`)}>{t(`empty_why.${state}`)}</EmptyState>;
  return (
    <EmptyState
      title={t('filter.nothing')}
      action={
        <Button variant="line" size="small" onClick={onShowAll}>
          {t('filter.all')}
        </Button>
      }
    />
  );
}
