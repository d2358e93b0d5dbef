import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent } from '../../../lib/room-view/format-time.js';
import { DefinitionList } from '../../../ui/figures/definition-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Quiet } from '../../../ui/text/heading.js';

export interface MethodBoxProps {
  readonly view: OpinionsView;
  /** What each column counts for in the weighted figures of the table; null: it has none. */
  readonly weighting: string | null;
}

/** What the groups were computed with and how far they can be trusted, and how figures are weighted; enough to compute them again. */
export function MethodBox({ view, weighting }: MethodBoxProps) {
  const { t } = useTranslation('opinion-workshop');
  const items = useItems(view);
  const isComputed = view.settings !== null && view.inputHash !== null;
  return (
    <Stack>
      {isComputed ? <p>{t(`method.clarity_${view.clarity}`)}</p> : <Quiet>{t('method.none')}</Quiet>}
      {isComputed && <DefinitionList layout="figures" items={items} />}
      <p>
        {t('method.weighting')} {weighting ?? t('method.weighting_where')}
      </p>
    </Stack>
  );
}

function useItems(view: OpinionsView) {
  const { t, i18n } = useTranslation('opinion-workshop');
  const locale = i18n.language;
  const { settings } = view;
  const isMeasured = (value: number | null, text: (value: number) => string): string =>
    value === null ? t('method.not_measured') : text(value);
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const figures: readonly (readonly [string, string])[] = [
    ['people', formatCount(view.people, locale)],
    ['votes', formatCount(view.votes, locale)],
    ['excluded', formatCount(view.excluded, locale)],
    ['k', formatCount(view.groups.length, locale)],
    ['stability', isMeasured(view.stability, (it) => decimals.format(it))],
    ['silhouette', isMeasured(view.silhouette, (it) => decimals.format(it))],
    ['explained', view.explainedVariance.map((part) => formatPercent(part, 1, locale)).join(' + ')],
    ['name', settings?.method ?? ''],
    ['rejected', settings === null ? '' : t(`method.rejected_${settings.rejected}`)],
    ['chosen', settings?.k === null || settings === null ? t('method.k_chosen') : t('method.k_given')],
    ['version', formatCount(view.version, locale)],
  ];
  return [
    ...figures.map(([key, description]) => ({ key, term: t(`method.${key}`), description })),
    {
      key: 'hash',
      term: t('method.hash'),
      description: <ExternalText as="span" look="plain" text={view.inputHash ?? ''} />,
    },
  ];
}
