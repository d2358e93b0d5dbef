import { STATEMENT_GUIDE, STATEMENT_LIMIT } from '@polylogue/shared/statements/schemas';
import { type Dispatch, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { pageAround } from '../../../lib/staff-view/page.rules.js';
import { Pager } from '../../../lib/staff-view/pager.js';
import { Button } from '../../../ui/actions/button.js';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { UndoBar } from '../../../ui/feedback/undo-bar.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { useSendSeeds } from '../api/use-send-seeds.js';
import styles from '../seeds.module.css';
import type { CheckedLine } from '../rules/check-lines.rules.js';
import type { SeedList, SeedListStep } from '../rules/seed-list.rules.js';
import { LineTable } from './line-table.js';
import { SendBar } from './send-bar.js';

export interface LineListProps {
  readonly checked: readonly CheckedLine[];
  readonly list: SeedList;
  readonly languages: readonly string[];
  readonly isClosed: boolean;
  readonly step: Dispatch<SeedListStep>;
}

const SHOWN = ['all', 'unready'] as const;

/** What is about to be sent, to be looked through, put right, and sent. */
export function LineList({ checked, list, languages, isClosed, step }: LineListProps) {
  const { t } = useTranslation('seeds');
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const [place, setPlace] = useState(0);
  const sending = useSendSeeds(step);
  const unready = checked.filter(({ seed }) => seed === null);
  // Nothing is left to put right: then all of them.
  const rows = shown === 'unready' && unready.length > 0 ? unready : checked;
  const page = pageAround(place, rows.length);
  return (
    <KeepFocus>
      <Stack>
        <SendBar checked={checked} sending={sending} isClosed={isClosed} />
        {list.taken.length > 0 && (
          <UndoBar undoLabel={t('lines.put_back')} onUndo={() => step({ do: 'put-back' })}>
            {t('lines.taken', { count: list.taken.length })}
          </UndoBar>
        )}
        {checked.length === 0 ? (
          <EmptyState title={t('lines.empty')} headingLevel={3}>
            {t('lines.empty_why')}
          </EmptyState>
        ) : (
          <>
            {unready.length > 0 && (
              <SegmentedChoice
                legend={t('lines.which')}
                isLegendHidden
                value={rows === unready ? 'unready' : 'all'}
                onChange={setShown}
                options={SHOWN.map((value) => ({
                  value,
                  label: t(`lines.${value}`, { count: value === 'all' ? checked.length : unready.length }),
                }))}
              />
            )}
            <p className={styles.quiet}>{t('lines.aim', { guide: STATEMENT_GUIDE, limit: STATEMENT_LIMIT })}</p>
            <LineTable
              rows={rows.slice(page.from, page.to)}
              listLang={list.lang}
              listOrigin={list.origin}
              languages={languages}
              isBusy={sending.progress !== null}
              step={step}
            />
            <Cluster justify="between">
              <Pager page={page} length={rows.length} onPage={setPlace} />
              <Button
                variant="quiet"
                size="small"
                isBusy={sending.progress !== null}
                onClick={() => step({ do: 'take', keys: list.lines.map(({ key }) => key) })}
              >
                {t('lines.take_all', { count: checked.length })}
              </Button>
            </Cluster>
          </>
        )}
      </Stack>
    </KeepFocus>
  );
}
