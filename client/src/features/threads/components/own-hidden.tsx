import type { OwnContribution } from '@polylogue/shared/threads/schemas';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.js';
import { ExternalText } from '../../../ui/text/external-text.js';

/** The reader's own contributions that staff took away, with the reason. Nobody else sees them. */
export function OwnHidden({ own }: { readonly own: readonly OwnContribution[] }) {
  const { t } = useTranslation('threads');
  return own
    .filter((contribution) => contribution.state === 'hidden')
    .map((contribution) => (
      <Notice key={contribution.id} tone="warning" title={t('hidden.title')}>
        <ExternalText as="blockquote" text={contribution.text} lang={contribution.lang} />
        {contribution.reason !== null && (
          <ExternalText look="plain" text={t('hidden.reason', { reason: contribution.reason })} />
        )}
      </Notice>
    ));
}
