import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../../ui/figures/bar-chart.js';
import type { BarRow } from '../../../ui/figures/bar-row.js';
import styles from '../screen.module.css';
import { MOST_ROWS, rowLayout } from '../rules/result.rules.js';

export interface WallBarsProps {
  readonly rows: readonly BarRow[];
  readonly max: number;
  readonly legend?: ReactNode;
  /** Rows keep their order even where not all have room (steps of a scale); else the longest are shown. */
  readonly isOrdered?: boolean | undefined;
  readonly most?: number | undefined;
}

/** Bars as large as the wall allows. What has no room is on the phone, and the wall says so. */
export function WallBars({ rows, max, legend, isOrdered = false, most = MOST_ROWS }: WallBarsProps) {
  const { t } = useTranslation('screen');
  const isCut = rows.length > most;
  const shown = isCut && !isOrdered ? [...rows].sort((a, b) => b.value - a.value).slice(0, most) : rows.slice(0, most);
  const layout = rowLayout(shown.length, 4.6, 1.15);
  return (
    <div className={styles.result} data-columns={layout.columns} style={{ fontSize: `${layout.size}em` }}>
      <BarChart caption={t('poll.picture')} isCaptionHidden rows={shown} max={max} legend={legend} />
      {isCut && <p className={styles.quiet}>{t('poll.rest', { count: rows.length - most })}</p>}
    </div>
  );
}
