import { useTranslation } from 'react-i18next';
import { DefinitionList } from '../../../ui/figures/definition-list.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';

const PARTS = ['tie', 'blank', 'source'] as const;

/** How a poll is counted: the rule in words, what a tie and a blank ballot mean, and where the rule is written. */
export function HowCounted({ rule }: { readonly rule: string }) {
  const { t } = useTranslation('console');
  return (
    <RuledSection rule="quiet" headingLevel={3} heading={t('poll_form.how_heading')}>
      <Stack gap="small">
        <p>{t(`poll_form.how.${rule}.what`)}</p>
        <DefinitionList
          items={PARTS.map((part) => ({
            key: part,
            term: t(`poll_form.how_${part}`),
            description: t(`poll_form.how.${rule}.${part}`),
          }))}
        />
      </Stack>
    </RuledSection>
  );
}
