import type { OpinionsView } from '@polylogue/shared/opinions/live';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import { useTranslation } from 'react-i18next';
import { useFollowOpinions, useOpinions } from '../../../lib/opinions-view/use-opinions.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { PageHead } from '../../../lib/page/page-head.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import { PendingStaffCommands } from '../../../lib/staff-view/pending-staff-commands.js';
import { StaffContinuity } from '../../../lib/staff-view/staff-continuity.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { HeaderBar, Main, PageShell } from '../../../ui/layout/page-shell.js';
import { Stack } from '../../../ui/layout/stack.js';
import { FilesSection } from './files-section.js';
import { GroupNames } from './group-names.js';
import { MethodBox } from './method-box.js';
import { OddVotes } from './odd-votes.js';
import { Unread } from './unread.js';
import { VotesSection } from './votes-section.js';

export interface WorkshopScreenProps {
  readonly room: RoomState;
  readonly can: readonly RoomAbility[];
}

/** What people of a dialogue think, for those who work on it: the votes as a table, the groups, odd votes, the method. */
export function WorkshopScreen({ room, can }: WorkshopScreenProps) {
  const { t, i18n } = useTranslation('opinion-workshop');
  const paths = usePaths();
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
            <ButtonLink variant="line" size="small" href={paths.dialogue(dialogue?.slug ?? '')}>
              {t('to_dialogue')}
            </ButtonLink>
          </>
        }
      />
      <Main width="wide">
        <Stack gap="large">
          <PendingStaffCommands />
          {room.statements.length === 0 ? (
            <EmptyState title={t('empty')}>{t('empty_why')}</EmptyState>
          ) : (
            <>
              <ReadWorkshop room={room} can={can} />
              {dialogue !== null && can.includes('moderate') && <FilesSection slug={dialogue.slug} />}
            </>
          )}
        </Stack>
      </Main>
    </PageShell>
  );
}

function ReadWorkshop(props: WorkshopScreenProps) {
  const opinions = useOpinions();
  useFollowOpinions();
  return opinions.data === undefined ? <Unread query={opinions} /> : <Sections {...props} view={opinions.data} />;
}

function Sections({ room, can, view }: WorkshopScreenProps & { readonly view: OpinionsView }) {
  const { t } = useTranslation('opinion-workshop');
  const mayRun = can.includes('moderate');
  return (
    <>
      <RuledSection heading={t('votes.heading')}>
        <VotesSection room={room} view={view} canFreeze={can.includes('freeze_findings')} />
      </RuledSection>
      <RuledSection heading={t('groups.heading')}>
        <GroupNames view={view} languages={room.dialogue?.languages ?? []} mayName={mayRun} />
      </RuledSection>
      {mayRun && (
        <RuledSection heading={t('odd.heading')}>
          <OddVotes roomId={room.roomId} version={view.version} />
        </RuledSection>
      )}
      <RuledSection heading={t('method.heading')}>
        <MethodBox view={view} />
      </RuledSection>
    </>
  );
}
