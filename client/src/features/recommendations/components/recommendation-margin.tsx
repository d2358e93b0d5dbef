import type { FindingView } from '@polylogue/shared/findings/schemas';
import { getRecommendation } from '@polylogue/shared/recommendations/routes';
import type { RecommendationView } from '@polylogue/shared/recommendations/schemas';
import type { TownView } from '@polylogue/shared/networks/schemas';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EVIDENCE } from '../../../lib/evidence-view/use-finding-words.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { TownMark } from '../../../lib/room-view/town-mark.js';
import { Button } from '../../../ui/actions/button.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import styles from './recommendation.module.css';

/** Beside the document: whose voices stand behind it, and how to check it. */
export function RecommendationMargin({ recommendation }: { readonly recommendation: RecommendationView }) {
  const { t } = useTranslation(EVIDENCE);
  const paths = usePaths();
  const { citations, slug } = recommendation;
  const dialogues = uniqueBy(citations, ({ dialogueId }) => dialogueId);
  return (
    <Stack gap="large">
      <RuledSection heading={t('margin.towns')}>
        <LineList>
          {townsOf(citations).map((town) => (
            <LineRow key={town.id} title={<TownMark town={town} />} />
          ))}
        </LineList>
      </RuledSection>
      <RuledSection heading={t('margin.dialogues')}>
        <LineList>
          {dialogues.map(({ dialogueId, dialogueSlug, dialogueTitle }) => (
            <LineRow
              key={dialogueId}
              title={
                <a href={paths.dialogue(dialogueSlug)}>
                  <StaffText texts={dialogueTitle} />
                </a>
              }
            />
          ))}
        </LineList>
      </RuledSection>
      <RuledSection heading={t('margin.check')} data-print="no">
        <Quiet>{t('margin.check_why')}</Quiet>
        <div className={styles.actions}>
          <ButtonLink
            variant="line"
            isWide
            href={getRecommendation.path.replace(':slug', slug)}
            download={`${slug}.json`}
          >
            {t('margin.json')}
          </ButtonLink>
          <PrintButton />
        </div>
      </RuledSection>
    </Stack>
  );
}

/** There only where it can work: without script the browser's own menu prints. */
function PrintButton() {
  const { t } = useTranslation(EVIDENCE);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!isReady) return null;
  return (
    <Button variant="line" isWide onClick={() => window.print()}>
      {t('margin.print')}
    </Button>
  );
}

function townsOf(findings: readonly FindingView[]): TownView[] {
  return uniqueBy(
    findings.flatMap(({ towns }) => towns),
    ({ id }) => id,
  );
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
