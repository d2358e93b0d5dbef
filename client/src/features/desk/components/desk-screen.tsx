import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { usePaths } from '../../../lib/page/page-context.js';
import { PendingStaffCommands } from '../../../lib/staff-view/pending-staff-commands.js';
import { StaffPage } from '../../../lib/staff-view/staff-page.js';
import { KeyHint } from '../../../ui/actions/key-hint.js';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { ColumnLayout } from '../../../ui/layout/column-layout.js';
import { FooterBar } from '../../../ui/layout/page-shell.js';
import { Stack } from '../../../ui/layout/stack.js';
import { useFollowModeration } from '../api/use-moderation-list.js';
import styles from '../desk.module.css';
import { DESK_STATES, type DeskState, lettersFor, stateOf } from '../rules/desk.rules.js';
import { ActionLog } from './action-log.js';
import { DeskList } from './desk-list.js';
import { SaidTwice } from './said-twice.js';

/** What the list shows: the texts of a state, or statements that say the same. */
const TABS = [...DESK_STATES, 'twice'] as const;

/** All texts of a dialogue on one list, decided with the keys or the mouse, and what staff did beside it. */
export function DeskScreen({ room }: { readonly room: RoomState }) {
  const { t } = useTranslation('desk');
  const paths = usePaths();
  const asked = new URLSearchParams(useSearch()).get('statement');
  const [tab, setTab] = useState<DeskState | 'twice'>(() => (asked === null ? null : stateOf(room, asked)) ?? 'held');
  useFollowModeration(room);
  const { dialogue } = room;
  const slug = dialogue?.slug ?? '';
  return (
    <StaffPage
      room={room}
      heading={t('heading')}
      skipLabel={t('skip')}
      titleOf={(title) => t('title', { title })}
      doors={[
        { href: paths.seeds(slug), label: t('to_seeds') },
        { href: paths.console(slug), label: t('to_console') },
      ]}
      footer={
        tab !== 'twice' && (
          <FooterBar tone="inverse" className={styles.keys}>
            {lettersFor(tab).map((letter) => (
              <KeyHint key={letter} keyName={letter.toUpperCase()}>
                {t(`keys.${letter}`)}
              </KeyHint>
            ))}
          </FooterBar>
        )
      }
    >
      <ColumnLayout kind="document" endLabel={t('log.heading')} end={<ActionLog roomId={room.roomId} />}>
        <Stack gap="normal">
          <PendingStaffCommands />
          <SegmentedChoice
            legend={t('states')}
            isLegendHidden
            value={tab}
            onChange={setTab}
            options={TABS.map((value) => ({
              value,
              label: value === 'held' ? t('state.held_count', { count: room.held.length }) : t(`state.${value}`),
            }))}
          />
          {tab === 'twice' ? <SaidTwice room={room} /> : <DeskList key={tab} room={room} state={tab} startAt={asked} />}
        </Stack>
      </ColumnLayout>
    </StaffPage>
  );
}
