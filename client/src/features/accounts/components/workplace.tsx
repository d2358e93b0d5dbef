import type { getSession } from '@polylogue/shared/accounts/routes';
import type { AccountView } from '@polylogue/shared/accounts/schemas';
import { useTranslation } from 'react-i18next';
import type { RouteAnswer } from '../../../lib/api/call-route.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { PageHead } from '../../../lib/page/page-head.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { Button } from '../../../ui/actions/button.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';
import { useSignOut } from '../api/use-sign-in.js';

export interface WorkplaceProps {
  readonly account: AccountView;
  readonly workplace: RouteAnswer<typeof getSession>['workplace'];
  readonly next: string | null;
}

/** The start page of staff: their dialogues and networks, one press from each place of work. */
export function Workplace({ account, workplace, next }: WorkplaceProps) {
  const { t } = useTranslation('accounts');
  const paths = usePaths();
  const signOut = useSignOut();
  const dialogues = workplace?.dialogues ?? [];
  const networks = workplace?.networks ?? [];
  return (
    <Stack gap="huge">
      <PageHead title={t('work.title')} />
      <Stack>
        <Heading level={1}>{t('work.title')}</Heading>
        <Cluster justify="between">
          <span>{t('work.signedInAs', { name: account.name, email: account.email })}</span>
          <Button variant="line" size="small" isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('work.signOut')}
          </Button>
        </Cluster>
        {next !== null && <ButtonLink href={next}>{t('work.goOn')}</ButtonLink>}
      </Stack>
      {dialogues.length === 0 && networks.length === 0 && (
        <EmptyState title={t('work.nothing')}>
          <p>{t('work.nothingWhy')}</p>
        </EmptyState>
      )}
      {dialogues.length > 0 && (
        <RuledSection heading={t('work.dialogues')}>
          <LineList>
            {dialogues.map(({ id, slug, title }) => (
              <LineRow
                key={id}
                isStrong
                title={
                  <a href={paths.dialogue(slug)}>
                    <StaffText texts={title} />
                  </a>
                }
                detail={
                  <Cluster gap="small">
                    <ButtonLink variant="line" size="small" href={paths.console(slug)}>
                      {t('work.console')}
                    </ButtonLink>
                    <ButtonLink variant="line" size="small" href={paths.desk(slug)}>
                      {t('work.desk')}
                    </ButtonLink>
                  </Cluster>
                }
              />
            ))}
          </LineList>
        </RuledSection>
      )}
      {networks.length > 0 && (
        <RuledSection heading={t('work.networks')}>
          <LineList>
            {networks.map(({ id, slug, name }) => (
              <LineRow
                key={id}
                isStrong
                title={<a href={paths.network(slug)}>{name}</a>}
                detail={
                  <ButtonLink variant="line" size="small" href={paths.workshop(slug)}>
                    {t('work.workshop')}
                  </ButtonLink>
                }
              />
            ))}
          </LineList>
        </RuledSection>
      )}
    </Stack>
  );
}
