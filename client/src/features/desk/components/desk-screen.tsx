import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
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
  const { t, i18n } = useTranslation('desk');
  const paths = usePaths();
  const asked = new URLSearchParams(useSearch()).get('statement');
  const [tab, setTab] = useState<DeskState | 'twice'>(() => (asked === null ? null : stateOf(room, asked)) ?? 'held');
  useFollowModeration(room);
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
            <ButtonLink variant="line" size="small" href={paths.seeds(slug)}>
              {t('to_seeds')}
            </ButtonLink>
            <ButtonLink variant="line" size="small" href={paths.console(slug)}>
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
              value={tab}
              onChange={setTab}
              options={TABS.map((value) => ({
                value,
                label: value === 'held' ? t('state.held_count', { count: room.held.length }) : t(`state.${value}`),
              }))}
            />
            {tab === 'twice' ? (
              <SaidTwice room={room} />
            ) : (
              <DeskList key={tab} room={room} state={tab} startAt={asked} />
            )}
          </Stack>
        </ColumnLayout>
      </Main>
      {tab !== 'twice' && (
        <FooterBar tone="inverse" className={styles.keys}>
          {lettersFor(tab).map((letter) => (
            <KeyHint key={letter} keyName={letter.toUpperCase()}>
              {t(`keys.${letter}`)}
            </KeyHint>
          ))}
        </FooterBar>
      )}
    </PageShell>
  );
}
