import { useTranslation } from 'react-i18next';
import { DefinitionList } from '../../ui/figures/definition-list.js';
import { Quiet } from '../../ui/text/heading.js';
import { formatCount, formatPercent } from '../room-view/format-time.js';
import { POLL_RESULTS } from './namespace.js';
import type { ShownResult } from './shown-poll.js';

/** How many could, how many did, where their ballots came from, and what percentages stand on. */
export function BaseFigures({ poll, result: { base } }: Pick<ShownResult, 'poll' | 'result'>) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  const count = (value: number): string => formatCount(value, locale);
  const turnout = formatPercent(base.ballots, base.eligible, locale);
  const figure = (key: string, term: string, description: string) => ({ key, term, description });
  const items = [
    figure('eligible', t('base.eligible'), count(base.eligible)),
    figure(
      'ballots',
      t('base.ballots'),
      turnout === '' ? count(base.ballots) : t('base.turnout', { shown: count(base.ballots), percent: turnout }),
    ),
    figure('valid', t('base.valid'), count(base.valid)),
    figure('blank', t('base.blank'), count(base.blank)),
    ...(base.invalid > 0 ? [figure('invalid', t('base.invalid'), count(base.invalid))] : []),
    figure('online', t('base.online'), count(base.sources.online)),
    figure('assisted', t('base.assisted'), count(base.sources.assisted)),
    figure('paper', t('base.paper'), count(base.sources.paper)),
  ];
  return (
    <section aria-label={t('base.title')}>
      <DefinitionList layout="figures" items={items} />
      <Quiet>
        {t('base.percent_of', { count: base.valid, shown: count(base.valid) })}{' '}
        {t(poll.isSample ? 'base.is_sample' : 'base.no_sample')}
      </Quiet>
    </section>
  );
}
