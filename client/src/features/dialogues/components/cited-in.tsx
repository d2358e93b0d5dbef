import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';

/** What came of it: the published recommendations that rest on this dialogue. */
export function CitedIn({ recommendations }: Pick<DialogueView, 'recommendations'>) {
  const { t } = useTranslation('public');
  const paths = usePaths();
  if (recommendations.length === 0) return null;
  return (
    <RuledSection heading={t('dialogue.cameOfIt')}>
      <LineList>
        {recommendations.map(({ slug, title, lang }) => (
          <LineRow
            key={slug}
            title={
              <a href={paths.recommendation(slug)}>
                <ExternalText as="span" text={title} lang={lang} />
              </a>
            }
          />
        ))}
      </LineList>
    </RuledSection>
  );
}
