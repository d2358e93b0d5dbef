import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { formatClock, formatCount } from '../../../lib/room-view/format-time.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { StaffContinuity } from '../../../lib/staff-view/staff-continuity.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { HeaderBar } from '../../../ui/layout/page-shell.js';
import styles from '../console.module.css';

export interface ConsoleHeaderProps {
  readonly dialogue: DialogueHeader;
  readonly now: number;
  readonly isPreviewOpen: boolean;
  readonly onPreview: () => void;
}

/** Which dialogue, what time it is there, and whether everything is connected. */
export function ConsoleHeader({ dialogue, now, isPreviewOpen, onPreview }: ConsoleHeaderProps) {
  const { t, i18n } = useTranslation('console');
  const people = useRoomLive('headcount')?.value.people;
  const screens = useRoomLive('headcount.staff')?.value.screens;
  const service = useRoomLive('service');
  const clock = formatClock(new Date(now).toISOString(), i18n.language, dialogue.timeZone);
  return (
    <>
      <HeaderBar
        title={<StaffText texts={dialogue.title} />}
        titleAs="h1"
        subtitle={t('header.where', { network: dialogue.networkName, time: clock })}
        end={
          <div className={styles.health}>
            {screens !== undefined && <span>{t('header.screens', { count: screens })}</span>}
            {people !== undefined && (
              <strong>{t('header.people', { count: people, shown: formatCount(people, i18n.language) })}</strong>
            )}
            <StaffContinuity timeZone={dialogue.timeZone} />
            <Button variant="line" size="small" aria-pressed={isPreviewOpen} onClick={onPreview}>
              {t('header.preview')}
            </Button>
          </div>
        }
      />
      {service?.value.stores === false && (
        <Notice tone="error" isUrgent title={t('header.not_storing')}>
          {t('header.not_storing_why')}
        </Notice>
      )}
    </>
  );
}
