import { pickText } from '@polylogue/shared/kernel/locales.rules';
import { useTranslation } from 'react-i18next';
import { gradeFill } from '../../../lib/poll-view/grade-fill.js';
import { gradesOfAll, middleGrade, optionFigures } from '../../../lib/poll-view/option-figures.rules.js';
import { POLL_RESULTS } from '../../../lib/poll-view/namespace.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import type { BarSegment } from '../../../ui/figures/bar-row.js';
import type { Fill } from '../../../ui/figures/hue.js';
import type { WallProps } from './poll-scene-props.js';
import { WallBars } from './wall-bars.js';

/** Grades as stacked bars, best first, with the middle grade in words. */
export function GradeWall({ poll, result, nameOf }: WallProps) {
  const { i18n } = useTranslation('screen');
  const locale = i18n.language;
  const people = result.base.valid;
  const words = poll.form.kind === 'grades' ? poll.form.grades.map((grade) => pickText(grade, locale).text) : [];
  return (
    <WallBars
      max={people}
      isOrdered
      legend={<span>{words.join(' › ')}</span>}
      rows={optionFigures(poll, result).rows.map(({ optionId, result: option }) => {
        const counts = gradesOfAll(option.distribution ?? [], people);
        const middle = middleGrade(counts, people);
        return {
          key: optionId,
          label: nameOf(optionId).text,
          lang: nameOf(optionId).lang,
          value: people,
          valueText: middle === null ? '' : (words[middle] ?? ''),
          segments: counts.map((count, grade) =>
            part(words[grade] ?? '', count, gradeFill(grade, counts.length), locale),
          ),
        };
      })}
    />
  );
}

/** Dates in the order of the calendar: who can, who could if need be, who cannot. */
export function DateWall({ result, nameOf }: WallProps) {
  const { t, i18n } = useTranslation(['screen', POLL_RESULTS]);
  const locale = i18n.language;
  const people = result.base.valid;
  const words = [t('poll-results:picture.yes'), t('poll-results:picture.maybe'), t('poll-results:picture.no')] as const;
  return (
    <WallBars
      max={people}
      legend={<span>{words.join(' › ')}</span>}
      rows={result.options.map(({ optionId, votes, maybe = 0 }) => ({
        key: String(optionId),
        label: nameOf(optionId).text,
        lang: nameOf(optionId).lang,
        value: votes + maybe,
        valueText: formatCount(votes + maybe, locale),
        baseText: t('poll.base', { shown: formatCount(people, locale) }),
        segments: [
          part(words[0], votes, 'positive', locale),
          part(words[1], maybe, 'neutral', locale),
          part(words[2], Math.max(0, people - votes - maybe), 'negative', locale),
        ],
      }))}
    />
  );
}

const part = (label: string, value: number, fill: Fill, locale: string): BarSegment => ({
  key: label,
  label,
  value,
  valueText: formatCount(value, locale),
  fill,
});
