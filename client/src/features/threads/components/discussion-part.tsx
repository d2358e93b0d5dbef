import { useTranslation } from 'react-i18next';
import { usePersonal, useRoomState } from '../../../lib/live/hooks.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';
import { OwnHidden } from './own-hidden.js';
import { ThreadView } from './thread-view.js';

/** All written discussions of the dialogue. */
export function DiscussionPart() {
  const { t } = useTranslation('threads');
  const room = useRoomState();
  const personal = usePersonal();
  const items = (room?.agenda ?? []).filter((item) => item.kind === 'thread' && item.status !== 'skipped');
  return (
    <Stack gap="large">
      <OwnHidden own={personal?.contributions ?? []} />
      {items.length === 0 && (
        <EmptyState title={t('none.title')} headingLevel={2}>
          <p>{t('none.text')}</p>
        </EmptyState>
      )}
      {items.map((item) => (
        <Stack as="section" key={item.id}>
          <Heading level={2} size={4}>
            <StaffText texts={item.title} />
          </Heading>
          {item.detail !== null && <StaffText texts={item.detail} as="p" />}
          <ThreadView item={item} />
        </Stack>
      ))}
    </Stack>
  );
}
