import { useTranslation } from 'react-i18next';
import { PageHead } from '../lib/page/page-head.js';
import { usePaths } from '../lib/page/page-context.js';
import { ButtonLink } from '../ui/actions/button-link.js';
import { EmptyState } from '../ui/feedback/empty-state.js';
import { Main } from '../ui/layout/page-shell.js';
import { Stack } from '../ui/layout/stack.js';
import { Heading } from '../ui/text/heading.js';

export function NotFoundPage() {
  const { t } = useTranslation();
  const paths = usePaths();
  return (
    <Main width="narrow">
      <PageHead title={t('notFound.title')} />
      <Stack>
        <Heading level={1}>{t('notFound.title')}</Heading>
        <EmptyState
          title={t('notFound.why')}
          action={<ButtonLink href={paths.home()}>{t('notFound.home')}</ButtonLink>}
        >
          <p>{t('notFound.code')}</p>
        </EmptyState>
      </Stack>
    </Main>
  );
}
