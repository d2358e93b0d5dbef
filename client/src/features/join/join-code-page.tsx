import { tidyJoinCode } from '@polylogue/shared/dialogues/join-code.rules';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { usePageSurroundings, usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { JoinCodeForm } from '../../lib/public-view/join-code-form.js';
import { useGoTo } from '../../lib/routing/use-go-to.js';
import { ButtonLink } from '../../ui/actions/button-link.js';
import { Main } from '../../ui/layout/page-shell.js';
import { Stack } from '../../ui/layout/stack.js';
import { Heading, Prose } from '../../ui/text/heading.js';
import { codeProblem } from './code-problem.rules.js';

/** Where to enter the code from the wall. */
export default function JoinCodePage() {
  const { t } = useTranslation(['join', 'public', 'errors']);
  const { form } = usePageSurroundings();
  const paths = usePaths();
  const goTo = useGoTo();
  const asked = tidyJoinCode(new URLSearchParams(useSearch()).get('code') ?? '');
  useEffect(() => {
    if (asked !== '' && form === null) goTo(paths.join(asked), { replace: true });
  }, [asked, form, goTo, paths]);
  return (
    <Main width="narrow">
      <PageHead title={t('codePage.title')} description={t('codePage.lead')} />
      <Stack gap="large">
        <Heading level={1}>{t('codePage.title')}</Heading>
        <Prose>{t('codePage.lead')}</Prose>
        <JoinCodeForm
          code={form?.values.code ?? asked}
          error={form === null ? undefined : t(codeProblem(form.code), { ns: 'errors' })}
        />
        {asked !== '' && form === null && (
          <ButtonLink variant="line" href={paths.join(asked)}>
            {t('codePage.goOn', { code: asked })}
          </ButtonLink>
        )}
      </Stack>
    </Main>
  );
}
