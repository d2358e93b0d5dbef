import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { Button } from '../../../ui/actions/button.js';
import styles from '../console.module.css';
import { CurrentSpeaker } from './current-speaker.js';
import { ItemClock } from './item-clock.js';
import { SpeakerQueue } from './speaker-queue.js';
import type { SpeakerControl } from './use-speaker-control.js';

export interface NowDebateProps {
  readonly item: AgendaItem;
  readonly room: RoomState;
  readonly now: number;
  readonly control: SpeakerControl;
}

/** Who speaks, who is next, and one button that does both: thank and call. */
export function NowDebate({ item, room, now, control }: NowDebateProps) {
  const { t } = useTranslation('console');
  const { current, queue } = room.speaking;
  const first = queue[0];
  const firstName = first?.name ?? t('debate.nameless');
  return (
    <Stack gap="normal">
      <CurrentSpeaker room={room} now={now} />
      <div className={styles.acts}>
        {first !== undefined && (
          <Button size="large" onClick={() => void control.callNext()} isBusy={control.isCalling} aria-keyshortcuts="C">
            {t(current === null ? 'debate.call' : 'debate.thank_and_call', { name: firstName })}
          </Button>
        )}
        {current !== null && (
          <>
            <Button
              variant="line"
              onClick={() => void control.togglePause()}
              isBusy={control.isPausing}
              aria-keyshortcuts="P"
            >
              {t(current.runningSince === null ? 'debate.resume' : 'debate.pause')}
            </Button>
            <Button variant="line" onClick={() => void control.extend(30)} isBusy={control.isExtending}>
              {t('debate.more', { count: 30 })}
            </Button>
            <Button
              variant={first === undefined ? 'primary' : 'line'}
              onClick={() => void control.thank()}
              isBusy={control.isEnding}
            >
              {t('debate.thank')}
            </Button>
          </>
        )}
      </div>
      <FaultLine fault={control.fault} />
      <RuledSection
        rule="quiet"
        headingLevel={3}
        heading={t('debate.queue')}
        end={t('debate.waiting', { count: queue.length })}
      >
        <SpeakerQueue room={room} onCall={control.call} onRemove={control.remove} />
      </RuledSection>
      <ItemClock item={item} now={now} />
    </Stack>
  );
}
