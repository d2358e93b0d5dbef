import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../lib/page/page-head.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { PendingStaffCommands } from '../../../lib/staff-view/pending-staff-commands.js';
import { StaffContinuity } from '../../../lib/staff-view/staff-continuity.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { KeyHint } from '../../../ui/actions/key-hint.js';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { ColumnLayout } from '../../../ui/layout/column-layout.js';
import { FooterBar, HeaderBar, Main, PageShell } from '../../../ui/layout/page-shell.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../desk.module.css';
import { DESK_STATES, type DeskState } from '../rules/desk.rules.js';
import { ActionLog } from './action-log.js';
import { DeskList } from './desk-list.js';

/** All texts of a dialogue on one list, decided with the keys or the mouse, and what staff did beside it. */
export function DeskScreen({ room }: { readonly room: RoomState }) {
  const { t, i18n } = useTranslation('desk');
  const paths = usePaths();
  const [state, setState] = useState<DeskState>('held');
  const { dialogue } = room;
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
            <ButtonLink variant="line" size="small" href={paths.console(dialogue?.slug ?? '')}>
              {t('to_console')}
            </ButtonLink>
          </>
        }
      />
      <Main width="wide">
        <ColumnLayout kind="document" endLabel={t('log.heading')} end={<ActionLog roomId={room.roomId} />}>
          <Stack gap="normal">
            <PendingStaffCommands />
            <SegmentedChoice
              legend={t('states')}
              isLegendHidden
              value={state}
              onChange={setState}
              options={DESK_STATES.map((value) => ({
                value,
                label: value === 'held' ? t('state.held_count', { count: room.held.length }) : t(`state.${value}`),
              }))}
            />
            <DeskList key={state} room={room} state={state} />
          </Stack>
        </ColumnLayout>
      </Main>
      <FooterBar tone="inverse" className={styles.keys}>
        {(['J', 'K', 'P', 'D', 'H', 'R'] as const).map((letter) => (
          <KeyHint key={letter} keyName={letter}>
            {t(`keys.${letter}`)}
          </KeyHint>
        ))}
      </FooterBar>
    </PageShell>
  );
}
