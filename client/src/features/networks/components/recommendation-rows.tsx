import type { RecommendationSummary } from '@polylogue/shared/recommendations/schemas';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/i18n/local-time.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';

export interface RecommendationRowsProps {
  readonly recommendations: readonly RecommendationSummary[];
}

export function RecommendationRows({ recommendations }: RecommendationRowsProps) {
  const { t, i18n } = useTranslation('public');
  const paths = usePaths();
  return (
    <LineList>
      {recommendations.map(({ id, slug, title, lang, addressee, publishedAt }) => (
        <LineRow
          key={id}
          title={
            <a href={paths.recommendation(slug)}>
              <ExternalText as="span" look="said" text={title} lang={lang} />
            </a>
          }
          detail={[
            addressee !== '' && t('network.addressedTo', { addressee }),
            publishedAt !== null && formatDay(publishedAt.slice(0, 10), i18n.language),
          ]
            .filter((part) => part !== false)
            .join(' · ')}
        />
      ))}
    </LineList>
  );
}
