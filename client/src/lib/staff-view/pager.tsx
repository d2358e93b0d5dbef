import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/actions/button.js';
import { Cluster } from '../../ui/layout/stack.js';
import { PAGE_SIZE, type Page } from './page.rules.js';

export interface PagerProps {
  readonly page: Page;
  readonly length: number;
  /** Called with the place of the entry with which the other page begins. */
  readonly onPage: (from: number) => void;
}

/** Which part of a long list is on the screen, and the ways to the others. Nothing where all of it is. */
export function Pager({ page: { from, to }, length, onPage }: PagerProps) {
  const { t } = useTranslation('staff-view');
  if (from === 0 && to === length) return null;
  // Not `disabled` at the ends: that would throw the focus of keyboard users to the top of the page.
  const isFirst = from === 0;
  const isLast = to === length;
  return (
    <Cluster as="nav" gap="small" aria-label={t('page.label')}>
      <Button
        variant="line"
        size="small"
        aria-disabled={isFirst}
        onClick={() => !isFirst && onPage(Math.max(0, from - PAGE_SIZE))}
      >
        {t('page.before')}
      </Button>
      <span role="status">{t('page.shown', { from: from + 1, to, length })}</span>
      <Button variant="line" size="small" aria-disabled={isLast} onClick={() => !isLast && onPage(to)}>
        {t('page.after')}
      </Button>
    </Cluster>
  );
}
