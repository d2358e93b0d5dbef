import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { errorCodeOf } from '../../lib/api/api-error.js';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { Button } from '../../ui/actions/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { TextField } from '../../ui/forms/text-field.js';
import { Card } from '../../ui/layout/card.js';
import { Main } from '../../ui/layout/page-shell.js';
import { Stack } from '../../ui/layout/stack.js';
import { Heading, Prose } from '../../ui/text/heading.js';
import { useSignUp } from './api/use-sign-in.js';
import { MailSent } from './components/mail-sent.js';
import { nextPathOf } from './next-path.rules.js';

/** An account for those who want one; nobody needs it to take part. */
export default function SignUpPage() {
  const { t } = useTranslation(['accounts', 'errors']);
  const paths = usePaths();
  const next = nextPathOf(useSearch());
  const signUp = useSignUp();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    signUp.mutate({ email: String(sent.get('email') ?? ''), name: String(sent.get('name') ?? ''), next });
  };
  return (
    <Main width="narrow">
      <PageHead title={t('signUp.title')} />
      <Stack gap="large">
        <Heading level={1}>{t('signUp.title')}</Heading>
        <Prose>{t('signUp.lead')}</Prose>
        <Card>
          {signUp.isSuccess ? (
            <MailSent email={signUp.variables.email} />
          ) : (
            <form onSubmit={submit}>
              <Stack>
                <TextField name="name" label={t('name')} autoComplete="name" maxLength={80} required />
                <TextField
                  type="email"
                  name="email"
                  label={t('email')}
                  autoComplete="email"
                  inputMode="email"
                  required
                />
                {signUp.error !== null && (
                  <Notice tone="error">{t(errorCodeOf(signUp.error), { ns: 'errors' })}</Notice>
                )}
                <Button type="submit" isWide isBusy={signUp.isPending}>
                  {t('signUp.go')}
                </Button>
              </Stack>
            </form>
          )}
        </Card>
        <p>
          {t('signUp.haveOne')} <a href={paths.signIn()}>{t('signUp.toSignIn')}</a>
        </p>
      </Stack>
    </Main>
  );
}
