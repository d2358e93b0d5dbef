import { useTranslation } from 'react-i18next';
import { POLL_RESULTS } from '../../../lib/poll-view/namespace.js';
import { withUnit } from '../../../lib/poll-view/result-words.js';
import { readableClass } from '../../../lib/poll-view/value-words.rules.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { coarserClasses } from '../rules/result.rules.js';
import type { WallProps } from './poll-scene-props.js';
import { WallBars } from './wall-bars.js';

/** Rows of a distribution that have room: eleven steps of a scale, fewer classes of numbers. */
const MOST_CLASSES = 11;

/** How the answers of a scale or a number lie; the one in the middle is set dark. */
export function ValueWall({ poll, result }: WallProps) {
  const { t, i18n } = useTranslation(['screen', POLL_RESULTS]);
  const locale = i18n.language;
  const { values } = result;
  if (values === null) return null;
  const { median } = values;
  const rows = coarserClasses(values.distribution, MOST_CLASSES).map((it) => ({
    key: String(it.from),
    label: withUnit(poll.form, readableClass(poll.form, it, locale), locale),
    value: it.people,
    valueText: formatCount(it.people, locale),
    fill: median !== null && median >= it.from && median <= it.to ? ('ink' as const) : ('action' as const),
  }));
  const noOpinion = {
    key: 'none',
    label: t('poll-results:picture.no_opinion'),
    value: values.noOpinion,
    valueText: formatCount(values.noOpinion, locale),
    fill: 'neutral' as const,
  };
  return (
    <WallBars
      max={Math.max(1, ...rows.map(({ value }) => value), values.noOpinion)}
      isOrdered
      most={MOST_CLASSES + 1}
      rows={values.noOpinion > 0 ? [...rows, noOpinion] : rows}
    />
  );
}
