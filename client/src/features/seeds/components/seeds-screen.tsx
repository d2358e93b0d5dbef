import { pickText } from '@polylogue/shared/kernel/locale';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { PageHead } from '../../../lib/page/page-head.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { PendingStaffCommands } from '../../../lib/staff-view/pending-staff-commands.js';
import { StaffContinuity } from '../../../lib/staff-view/staff-continuity.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { HeaderBar, Main, PageShell } from '../../../ui/layout/page-shell.js';
import { Stack } from '../../../ui/layout/stack.js';
import { SeedSettings } from './seed-settings.js';
import { SeedsThere } from './seeds-there.js';
import { SeedWork } from './seed-work.js';

/** What staff prepare before and while people vote: statements of their own, and how statements of others reach everybody. */
export function SeedsScreen({ room }: { readonly room: RoomState }) {
  const { t, i18n } = useTranslation('seeds');
  const paths = usePaths();
  const { dialogue } = room;
  const slug = dialogue?.slug ?? '';
  return (
    <PageShell skipLabel={t('skip')}>
      <PageHead title={t('title', { title: pickText(dialogue?.title ?? {}, i18n.language).text })} />
      <HeaderBar
        title={t('heading')}
        titleAs="h1"
        subtitle={dialogue && <StaffText texts={dialogue.title} />}
        end={
          <>
            <StaffContinuity timeZone={dialogue?.timeZone} />
            <ButtonLink variant="line" size="small" href={paths.desk(slug)}>
              {t('to_desk')}
            </ButtonLink>
            <ButtonLink variant="line" size="small" href={paths.console(slug)}>
              {t('to_console')}
            </ButtonLink>
          </>
        }
      />
      <Main width="wide">
        <Stack gap="large">
          <PendingStaffCommands />
          {dialogue?.state === 'closed' && (
            <Notice tone="warning" title={t('closed')} isQuiet>
              {t('closed_why')}
            </Notice>
          )}
          <SeedWork room={room} margin={<SeedSettings holdsStatements={dialogue?.holdsStatements ?? false} />} />
          <SeedsThere published={room.statements} held={room.held} slug={slug} />
        </Stack>
      </Main>
    </PageShell>
  );
}
