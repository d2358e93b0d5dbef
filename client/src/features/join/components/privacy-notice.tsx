import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { DefinitionList } from '../../../ui/figures/definition-list.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';

/** The notice of NOTICE_VERSION 1: what is stored, who sees it, how it goes away. A changed text needs a new version. */
export function PrivacyNotice() {
  const { t } = useTranslation('join');
  const paths = usePaths();
  return (
    <Stack as="section" gap="small">
      <Heading level={2} size={2}>
        {t('notice.title')}
      </Heading>
      <DefinitionList
        items={[
          { key: 'stored', term: t('notice.storedTerm'), description: t('notice.stored') },
          { key: 'seen', term: t('notice.seenTerm'), description: t('notice.seen') },
          {
            key: 'erased',
            term: t('notice.erasedTerm'),
            description: (
              <>
                {t('notice.erased')} <a href={paths.me()}>{t('notice.me')}</a>
              </>
            ),
          },
        ]}
      />
    </Stack>
  );
}
