import type { OpinionsView } from '@polylogue/shared/opinions/live';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFollowOpinions, useOpinions } from '../../../lib/opinions-view/use-opinions.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { PendingStaffCommands } from '../../../lib/staff-view/pending-staff-commands.js';
import { StaffPage } from '../../../lib/staff-view/staff-page.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { RuledSection } from '../../../ui/layout/card.js';

import { Stack } from '../../../ui/layout/stack.js';
import { useBreakdown } from '../api/use-workshop-queries.js';
import type { Side } from '../rules/sides.rules.js';
import { weighableKeys } from '../rules/weights.rules.js';
import { FilesSection } from './files-section.js';
import { GroupNames } from './group-names.js';
import { MethodBox } from './method-box.js';
import { OddVotes } from './odd-votes.js';
import { Unread } from './unread.js';
import { useColumnNames } from './use-column-names.js';
import { useWeightingText } from './use-weighting-text.js';
import { VotesSection } from './votes-section.js';

export interface WorkshopScreenProps {
  readonly room: RoomState;
  readonly can: readonly RoomAbility[];
}

/** What people of a dialogue think, for those who work on it: the votes as a table, the groups, odd votes, the method. */
export function WorkshopScreen({ room, can }: WorkshopScreenProps) {
  const { t } = useTranslation('opinion-workshop');
  const paths = usePaths();
  const { dialogue } = room;
  return (
    <StaffPage
      room={room}
      heading={t('heading')}
      skipLabel={t('skip')}
      titleOf={(title) => t('title', { title })}
      doors={[{ href: paths.dialogue(dialogue?.slug ?? ''), label: t('to_dialogue') }]}
    >
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
    </StaffPage>
  );
}

function ReadWorkshop(props: WorkshopScreenProps) {
  const opinions = useOpinions();
  useFollowOpinions();
  if (opinions.data === undefined) return <Unread query={opinions} />;
  return <Sections {...props} view={opinions.data} readAt={opinions.dataUpdatedAt} />;
}

interface SectionsProps extends WorkshopScreenProps {
  readonly view: OpinionsView;
  /** When the view was read: what stands beside it is read anew with it. */
  readonly readAt: number;
}

function Sections({ room, can, view, readAt }: SectionsProps) {
  const { t } = useTranslation('opinion-workshop');
  const [side, setSide] = useState<Side>('group');
  const query = useBreakdown(room.roomId, side === 'group' ? null : side, readAt);
  const votes = query.data?.by === side ? query.data : null;
  const nameOf = useColumnNames(side, room.dialogue?.towns ?? [], view.groups);
  const weighable = votes === null ? [] : weighableKeys(votes, room.dialogue?.towns ?? []);
  const weighting = useWeightingText(votes, weighable, nameOf);
  const mayRun = can.includes('moderate');
  return (
    <>
      <RuledSection heading={t('votes.heading')}>
        <VotesSection
          room={room}
          view={view}
          side={side}
          onSide={setSide}
          votes={votes}
          query={query}
          nameOf={nameOf}
          weighting={weighting}
          weighable={weighable}
          mayWeigh={mayRun}
          canFreeze={can.includes('freeze_findings')}
        />
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
        <MethodBox view={view} weighting={weighting} />
      </RuledSection>
    </>
  );
}
