import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { Cluster } from '../../../ui/layout/stack.js';
import type { DeskMarks } from '../hooks/use-marks.js';

export interface MarkLineProps {
  /** Statements on the screen. */
  readonly onPage: readonly ModerationItem[];
  /** Statements on all pages. */
  readonly all: readonly ModerationItem[];
  readonly marks: DeskMarks;
}

/** Marks what is shown; from there on, in a press of its own, all of a list that goes on behind the page. */
export function MarkLine({ onPage, all, marks: { marked, setAll } }: MarkLineProps) {
  const { t } = useTranslation('desk');
  const isPageMarked = onPage.every((item) => marked.includes(item));
  return (
    <Cluster gap="small">
      <Checkbox
        label={t('bulk.mark_shown', { count: onPage.length })}
        checked={isPageMarked}
        onChange={() => setAll(onPage, !isPageMarked)}
      />
      <span role="status">{marked.length > 0 && t('bulk.marked', { count: marked.length })}</span>
      {isPageMarked && marked.length < all.length && (
        <Button variant="quiet" size="small" onClick={() => setAll(all, true)}>
          {t('bulk.mark_all', { count: all.length })}
        </Button>
      )}
      {marked.length > 0 && (
        <Button variant="quiet" size="small" onClick={() => setAll(marked, false)}>
          {t('bulk.unmark')}
        </Button>
      )}
    </Cluster>
  );
}
