import { useTranslation } from 'react-i18next';
import { optionFigures } from '../../../lib/poll-view/option-figures.rules.js';
import { readableFigure } from '../../../lib/poll-view/value-words.rules.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { Sign } from '../../../ui/actions/sign.js';
import styles from '../screen.module.css';
import { resultSegments } from '../rules/result.rules.js';
import type { WallProps } from './poll-scene-props.js';
import { WallBars } from './wall-bars.js';

/** Options as bars; people are made up of their towns, sums stand for themselves. Who was chosen has a sign. */
export function OptionWall({ poll, result, towns, nameOf }: WallProps) {
  const { t, i18n } = useTranslation('screen');
  const locale = i18n.language;
  const figures = optionFigures(poll, result);
  const arePeople = figures.unit === 'people' || figures.unit === 'firsts';
  const base = t('poll.base', { shown: formatCount(figures.max, locale) });
  return (
    <>
      <WallBars
        max={figures.max}
        isOrdered={result.outcome?.order !== undefined}
        rows={figures.rows.map((row) => {
          const { text, lang } = nameOf(row.optionId);
          return {
            key: row.optionId,
            label: row.isWinner ? (
              <>
                <Sign name="check" /> {text}
              </>
            ) : (
              text
            ),
            lang,
            value: row.length,
            valueText: readableFigure(row.value, locale),
            baseText: arePeople || figures.unit === 'mean' ? base : undefined,
            fill: row.value < 0 ? ('negative' as const) : ('action' as const),
            segments: arePeople
              ? resultSegments(row.result, towns).map((segment) => ({
                  key: segment.key,
                  label: segment.town?.name ?? t('poll.other_towns'),
                  value: segment.value,
                  valueText: formatCount(segment.value, locale),
                  fill: segment.town?.hue ?? ('neutral' as const),
                }))
              : undefined,
          };
        })}
      />
      {figures.unit !== 'people' && <p className={styles.quiet}>{t(`poll.unit_${figures.unit}`)}</p>}
      {(poll.form.kind === 'multiple' || poll.form.kind === 'approval') && (
        <p className={styles.quiet}>{t('poll.several')}</p>
      )}
    </>
  );
}
