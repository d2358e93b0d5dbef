import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../lib/api/api-error.js';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { useGoTo } from '../../lib/routing/use-go-to.js';
import { Button } from '../../ui/actions/button.js';
import { ButtonLink } from '../../ui/actions/button-link.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Main } from '../../ui/layout/page-shell.js';
import { Stack } from '../../ui/layout/stack.js';
import { Heading, Prose } from '../../ui/text/heading.js';
import { useRedeemLink } from './api/use-sign-in.js';

/**
 * Where the link of a mail leads. The link works once, and mail programs open links to look at them: so only a press spends it.
 */
export default function SignInLinkPage() {
  const { t } = useTranslation(['accounts', 'errors']);
  const paths = usePaths();
  const goTo = useGoTo();
  const redeem = useRedeemLink();
  // In the fragment, so that it never stands in a server's log.
  const [token] = useState(() => window.location.hash.slice(1));
  const signIn = (): void =>
    redeem.mutate(token, { onSuccess: ({ next }) => goTo(next ?? paths.signIn(), { replace: true }) });
  const problem = token === '' ? 'link_expired' : redeem.error === null ? null : errorCodeOf(redeem.error);
  return (
    <Main width="narrow">
      <PageHead title={t('link.title')} />
      <Stack gap="large">
        <Heading level={1}>{t('link.title')}</Heading>
        {problem === null ? (
          <Prose>{t('link.lead')}</Prose>
        ) : (
          <Notice tone="error" action={<ButtonLink href={paths.signIn()}>{t('link.again')}</ButtonLink>}>
            {t(problem, { ns: 'errors' })}
          </Notice>
        )}
        {problem !== 'link_expired' && (
          <Button size="large" isWide isBusy={redeem.isPending} onClick={signIn}>
            {t('link.go')}
          </Button>
        )}
      </Stack>
    </Main>
  );
}
