import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../../lib/page/page-context.js';
import { PendingStaffCommands } from '../../../lib/staff-view/pending-staff-commands.js';
import { StaffPage } from '../../../lib/staff-view/staff-page.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { SeedSettings } from './seed-settings.js';
import { SeedsThere } from './seeds-there.js';
import { SeedWork } from './seed-work.js';

/** What staff prepare before and while people vote: statements of their own, and how statements of others reach everybody. */
export function SeedsScreen({ room }: { readonly room: RoomState }) {
  const { t } = useTranslation('seeds');
  const paths = usePaths();
  const { dialogue } = room;
  const slug = dialogue?.slug ?? '';
  return (
    <StaffPage
      room={room}
      heading={t('heading')}
      skipLabel={t('skip')}
      titleOf={(title) => t('title', { title })}
      doors={[
        { href: paths.desk(slug), label: t('to_desk') },
        { href: paths.console(slug), label: t('to_console') },
      ]}
    >
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
    </StaffPage>
  );
}
