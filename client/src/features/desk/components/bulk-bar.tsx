import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { useTranslation } from 'react-i18next';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { ProgressBar } from '../../../ui/figures/meter.js';
import { Stack } from '../../../ui/layout/stack.js';
import { classNames } from '../../../ui/theme/class-names.js';
import styles from '../desk.module.css';
import type { DeskWork } from '../hooks/use-desk-work.js';
import type { DeskState } from '../rules/desk.rules.js';
import { BulkResult } from './bulk-result.js';
import { BulkSteps } from './bulk-steps.js';
import { MarkLine } from './mark-line.js';

export interface BulkBarProps {
  readonly state: DeskState;
  /** What the filter lets through, on all pages. */
  readonly shown: readonly ModerationItem[];
  readonly onPage: readonly ModerationItem[];
  readonly work: DeskWork;
}

const statementsOf = (items: readonly ModerationItem[]): ModerationItem[] =>
  items.filter(({ kind }) => kind === 'statement');

/** Marks statements and decides about all that are marked; says how far it is, and what came of it. */
export function BulkBar({ state, shown, onPage, work }: BulkBarProps) {
  const { t } = useTranslation('desk');
  const { marks, bulk, bulkStep } = work;
  const { progress, outcome } = bulk;
  const statements = statementsOf(onPage);
  const hasMarks = marks.marked.length > 0;
  // What went well is old news as soon as others are marked.
  const isNews = outcome !== null && (!hasMarks || outcome.refused.size > 0 || outcome.fault !== null);
  if (statements.length === 0 && outcome === null) return null;
  return (
    <KeepFocus className={hasMarks ? classNames(styles.bulk, bulkStep !== null && styles.asking) : undefined}>
      <Stack gap="small">
        {statements.length > 0 && <MarkLine onPage={statements} all={statementsOf(shown)} marks={marks} />}
        {progress !== null && (
          <ProgressBar
            label={t('bulk.progress')}
            fraction={progress.done / progress.of}
            valueText={t('bulk.done_of', { ...progress })}
          />
        )}
        {hasMarks && <BulkSteps state={state} work={work} />}
        {isNews && <BulkResult outcome={outcome} onClose={bulk.forget} />}
      </Stack>
    </KeepFocus>
  );
}
