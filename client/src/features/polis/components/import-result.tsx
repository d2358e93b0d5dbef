import type { PolisImportResult } from '@polylogue/shared/polis/import-events';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Button } from '../../../ui/actions/button.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DefinitionList } from '../../../ui/figures/definition-list.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';
import { useDoubtText } from './use-fault-text.js';

export interface ImportResultProps {
  readonly result: PolisImportResult;
  readonly onAgain: () => void;
}

/** What was brought in, what in it did not fit, and the ways to it. */
export function ImportResult({ result, onAgain }: ImportResultProps) {
  const { t, i18n } = useTranslation('polis');
  const paths = usePaths();
  const doubtText = useDoubtText();
  const { dialogue, doubts } = result;
  const figures = (['participants', 'statements', 'votes'] as const).map((key) => ({
    key,
    term: t(`done.${key}`),
    description: formatCount(result[key], i18n.language),
  }));
  return (
    <Stack gap="large">
      <Notice tone="success" title={t('done.title')}>
        <Heading level={2} size={3}>
          <StaffText texts={dialogue.title} />
        </Heading>
        <DefinitionList layout="figures" items={figures} />
      </Notice>
      {doubts.length > 0 && (
        <Notice tone="warning" title={t('doubt.title')}>
          <p>{t('doubt.about')}</p>
          <ul>
            {doubts.map((doubt) => {
              const text = doubtText(doubt);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </Notice>
      )}
      <Cluster>
        <ButtonLink href={paths.dialogue(dialogue.slug)}>{t('done.to_dialogue')}</ButtonLink>
        <ButtonLink variant="line" href={paths.opinionWorkshop(dialogue.slug)}>
          {t('done.to_opinions')}
        </ButtonLink>
        <Button variant="line" onClick={onAgain}>
          {t('done.again')}
        </Button>
      </Cluster>
    </Stack>
  );
}
