import type { RoomAbility } from '@polylogue/shared/rooms/personal';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../lib/live/hooks.js';
import { PageHead } from '../../../lib/page/page-head.js';
import { pickText } from '@polylogue/shared/kernel/locale';
import { PendingStaffCommands } from '../../../lib/staff-view/pending-staff-commands.js';
import { useLetterKeys } from '../../../lib/staff-view/use-letter-keys.js';
import { ColumnLayout } from '../../../ui/layout/column-layout.js';
import { Main, PageShell } from '../../../ui/layout/page-shell.js';
import styles from '../console.module.css';
import type { PollBank } from '../poll-bank.js';
import { consoleKey, type ConsoleKey } from '../rules/keyboard.rules.js';
import { currentItem, undoLeftMs } from '../rules/next-step.rules.js';
import { ConsoleHeader } from './console-header.js';
import { FootStrip } from './foot-strip.js';
import { NextBar } from './next-bar.js';
import { NowPanel } from './now-panel.js';
import { RunSheet } from './run-sheet.js';
import { type Panel, SideColumn } from './side-column.js';
import { useAgendaControl } from './use-agenda-control.js';
import { usePollControl } from './use-poll-control.js';
import { useSpeakerControl } from './use-speaker-control.js';

export interface ConsoleScreenProps {
  readonly room: RoomState;
  readonly can: readonly RoomAbility[];
  /** Questions to choose from when a poll is written. */
  readonly bank?: PollBank | undefined;
}

/** The facilitator's one screen: run sheet, now, people. */
export function ConsoleScreen({ room, can, bank }: ConsoleScreenProps) {
  const { t, i18n } = useTranslation('console');
  const now = useServerNow(1_000);
  const [panel, setPanel] = useState<Panel>({ kind: 'people' });
  const agenda = useAgendaControl(room);
  const speakers = useSpeakerControl(room);
  const polls = usePollControl(room);
  const act: Readonly<Record<ConsoleKey, () => void>> = {
    next: () => void agenda.next(),
    call: () => void speakers.callNext(),
    pause: () => void (room.speaking.current === null ? agenda.togglePause() : speakers.togglePause()),
    poll: polls.pressKey,
    undo: () => void (undoLeftMs(room, now) > 0 && agenda.undo()),
  };
  useLetterKeys((letter) => {
    const key = consoleKey(letter);
    if (key !== null) act[key]();
    return key !== null;
  });
  const item = currentItem(room);
  return (
    <PageShell skipLabel={t('skip')} height="screen" className={styles.console}>
      <PageHead title={t('title', { title: pickText(room.dialogue?.title ?? {}, i18n.language).text })} />
      {room.dialogue && (
        <ConsoleHeader
          dialogue={room.dialogue}
          now={now}
          isPreviewOpen={panel.kind === 'preview'}
          onPreview={() => setPanel(panel.kind === 'preview' ? { kind: 'people' } : { kind: 'preview' })}
        />
      )}
      <ColumnLayout
        kind="desk"
        isMiddleFirst
        startLabel={t('run.heading')}
        endLabel={t('side')}
        start={
          <RunSheet
            room={room}
            now={now}
            canEdit={can.includes('edit_agenda')}
            chosenId={panel.kind === 'item' ? panel.itemId : null}
            onChoose={(itemId) => setPanel({ kind: 'item', itemId })}
            onAdd={() => setPanel({ kind: 'item', itemId: null })}
          />
        }
        end={<SideColumn room={room} can={can} panel={panel} onPanel={setPanel} bank={bank} />}
      >
        <Main width="full" className={styles.main}>
          <div className={styles.now}>
            <PendingStaffCommands />
            <NowPanel
              room={room}
              now={now}
              speakers={speakers}
              polls={polls}
              onEditPoll={(poll) => setPanel({ kind: 'poll', pollId: poll?.id ?? null, itemId: item?.id ?? null })}
            />
          </div>
          {can.includes('run_agenda') && <NextBar room={room} now={now} control={agenda} />}
        </Main>
      </ColumnLayout>
      <FootStrip room={room} now={now} />
    </PageShell>
  );
}
