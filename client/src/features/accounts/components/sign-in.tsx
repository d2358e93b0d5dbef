import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { Button } from '../../../ui/actions/button.js';
import { Card } from '../../../ui/layout/card.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { useRequestLink } from '../api/use-sign-in.js';
import { MailForm } from './mail-form.js';
import { PasswordForm } from './password-form.js';

export interface SignInProps {
  readonly next: string | null;
  readonly onSignedIn: () => void;
}

type Way = 'link' | 'password' | 'reset';

/** A link by mail first: nothing to remember. A password for those who set one. */
export function SignIn({ next, onSignedIn }: SignInProps) {
  const { t } = useTranslation('accounts');
  const paths = usePaths();
  const [way, setWay] = useState<Way>('link');
  const link = useRequestLink('sign_in');
  const reset = useRequestLink('reset');
  return (
    <Stack gap="large">
      <Card>
        {way === 'password' ? (
          <PasswordForm onSignedIn={onSignedIn} />
        ) : (
          <MailForm
            key={way}
            request={way === 'link' ? link : reset}
            next={next}
            buttonText={t(way === 'link' ? 'signIn.sendLink' : 'signIn.sendReset')}
          />
        )}
      </Card>
      <Cluster>
        {way !== 'link' && (
          <Button variant="quiet" onClick={() => setWay('link')}>
            {t('signIn.byLink')}
          </Button>
        )}
        {way !== 'password' && (
          <Button variant="quiet" onClick={() => setWay('password')}>
            {t('signIn.byPassword')}
          </Button>
        )}
        {way === 'password' && (
          <Button variant="quiet" onClick={() => setWay('reset')}>
            {t('signIn.forgotten')}
          </Button>
        )}
      </Cluster>
      <p>
        {t('signIn.noAccount')} <a href={paths.signUp()}>{t('signIn.toSignUp')}</a>
      </p>
    </Stack>
  );
}
