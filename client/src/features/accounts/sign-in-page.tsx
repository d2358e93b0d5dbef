import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { PageHead } from '../../lib/page/page-head.js';
import { PageQuery } from '../../lib/public-view/page-query.js';
import { useGoTo } from '../../lib/routing/use-go-to.js';
import { useSession } from '../../lib/session/use-session.js';
import { Stack } from '../../ui/layout/stack.js';
import { Heading, Prose } from '../../ui/text/heading.js';
import { SignIn } from './components/sign-in.js';
import { Workplace } from './components/workplace.js';
import { nextPathOf } from './next-path.rules.js';

/** Signing in; and for who is signed in, where they work. */
export default function SignInPage() {
  const { t } = useTranslation('accounts');
  const goTo = useGoTo();
  const next = nextPathOf(useSearch());
  return (
    <PageQuery query={useSession()} width="narrow">
      {({ account, workplace }) =>
        account === null ? (
          <Stack gap="large">
            <PageHead title={t('signIn.title')} />
            <Heading level={1}>{t('signIn.title')}</Heading>
            <Prose>{t('signIn.lead')}</Prose>
            <SignIn next={next} onSignedIn={() => (next === null ? undefined : goTo(next, { replace: true }))} />
          </Stack>
        ) : (
          <Workplace account={account} workplace={workplace} next={next} />
        )
      }
    </PageQuery>
  );
}
