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
import { useRedeemMoveLink } from './api/use-move-link.js';

/** Where the link from another device leads. It works once, so only a press spends it, not a program that looks at it. */
export default function MovePage() {
  const { t } = useTranslation(['me', 'errors']);
  const paths = usePaths();
  const goTo = useGoTo();
  const redeem = useRedeemMoveLink();
  const [token] = useState(() => window.location.hash.slice(1));
  const move = (): void =>
    redeem.mutate(token, { onSuccess: ({ membership }) => goTo(paths.room(membership.slug), { replace: true }) });
  const problem = token === '' ? 'link_expired' : redeem.error === null ? null : errorCodeOf(redeem.error);
  return (
    <Main width="narrow">
      <PageHead title={t('moved.title')} />
      <Stack gap="large">
        <Heading level={1}>{t('moved.title')}</Heading>
        {problem === null ? (
          <Prose>{t('moved.lead')}</Prose>
        ) : (
          <Notice tone="error" action={<ButtonLink href={paths.join()}>{t('toJoin')}</ButtonLink>}>
            {t(problem, { ns: 'errors' })}
          </Notice>
        )}
        {problem !== 'link_expired' && (
          <Button size="large" isWide isBusy={redeem.isPending} onClick={move}>
            {t('moved.go')}
          </Button>
        )}
      </Stack>
    </Main>
  );
}
