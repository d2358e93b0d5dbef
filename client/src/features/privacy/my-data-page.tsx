import { useTranslation } from 'react-i18next';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { PageQuery } from '../../lib/public-view/page-query.js';
import { useSession } from '../../lib/session/use-session.js';
import { ButtonLink } from '../../ui/actions/button-link.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Stack } from '../../ui/layout/stack.js';
import { Heading, Prose } from '../../ui/text/heading.js';
import { useMemberships } from './api/use-memberships.js';
import { AccountPart } from './components/account-part.js';
import { MembershipPart } from './components/membership-part.js';

/** What is stored about the reader, and how to take it along or have it erased. */
export default function MyDataPage() {
  const { t } = useTranslation('me');
  const paths = usePaths();
  const session = useSession();
  return (
    <PageQuery query={useMemberships()} width="narrow">
      {({ memberships }) => (
        <Stack gap="huge">
          <PageHead title={t('title')} />
          <Stack>
            <Heading level={1}>{t('title')}</Heading>
            <Prose>{t('lead')}</Prose>
          </Stack>
          {memberships.length === 0 && (
            <EmptyState title={t('none')} action={<ButtonLink href={paths.join()}>{t('toJoin')}</ButtonLink>}>
              <p>{t('noneWhy')}</p>
            </EmptyState>
          )}
          {memberships.map((membership) => (
            <MembershipPart key={membership.dialogueId} membership={membership} />
          ))}
          {session.data?.account != null && <AccountPart account={session.data.account} />}
        </Stack>
      )}
    </PageQuery>
  );
}
