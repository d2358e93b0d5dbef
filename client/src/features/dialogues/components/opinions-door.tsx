import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import { mayReadReport } from '@polylogue/shared/opinions/report.rules';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';

/** The way to the report of opinions, for whom it is there. */
export function OpinionsDoor({ dialogue }: { readonly dialogue: DialogueView }) {
  const { t } = useTranslation('public');
  const paths = usePaths();
  if (!mayReadReport(dialogue.state, dialogue.can)) return null;
  return (
    <p>
      <a href={paths.opinions(dialogue.slug)}>{t('dialogue.opinions')}</a>
    </p>
  );
}
