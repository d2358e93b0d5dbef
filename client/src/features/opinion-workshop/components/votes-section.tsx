import type { OpinionsView } from '@polylogue/shared/opinions/live';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { useBreakdown } from '../api/use-workshop-queries.js';
import { type Side, SIDES } from '../rules/sides.rules.js';
import { breakdownTable, groupTable } from '../rules/workshop-table.rules.js';
import { FreezeColumn } from './freeze-column.js';
import { StatementTable } from './statement-table.js';
import { Unread } from './unread.js';
import { useColumnNames } from './use-column-names.js';

export interface VotesSectionProps {
  readonly room: RoomState;
  readonly view: OpinionsView;
  readonly canFreeze: boolean;
}

/** The votes on each statement beside one another, by group, town, language or role. */
export function VotesSection({ room, view, canFreeze }: VotesSectionProps) {
  const { t } = useTranslation('opinion-workshop');
  const [side, setSide] = useState<Side>('group');
  return (
    <Stack>
      <SegmentedChoice
        legend={t('votes.by')}
        value={side}
        onChange={setSide}
        options={SIDES.map((value) => ({ value, label: t(`votes.by_${value}`) }))}
      />
      {canFreeze ? (
        <FreezeColumn networkSlug={room.dialogue?.networkSlug ?? ''}>
          {(freeze) => <Votes key={side} room={room} view={view} side={side} freeze={freeze} />}
        </FreezeColumn>
      ) : (
        <Votes key={side} room={room} view={view} side={side} freeze={null} />
      )}
    </Stack>
  );
}

interface VotesProps {
  readonly room: RoomState;
  readonly view: OpinionsView;
  readonly side: Side;
  /** What stands in the last column; null: there is none. */
  readonly freeze: ((statementId: string) => ReactNode) | null;
}

function Votes({ room, view, side, freeze }: VotesProps) {
  const { t } = useTranslation('opinion-workshop');
  const votes = useBreakdown(room.roomId, side === 'group' ? null : side, view.version);
  const nameOf = useColumnNames(side, room.dialogue?.towns ?? [], view.groups);
  if (side !== 'group' && votes.data?.by !== side) return <Unread query={votes} />;
  const table =
    side === 'group' || votes.data === undefined
      ? groupTable(room.statements, view)
      : breakdownTable(room.statements, view, votes.data);
  return (
    <Stack>
      <Quiet>{t(table.keys.length === 0 ? `votes.no_${side}` : `votes.about_${side}`)}</Quiet>
      <StatementTable table={table} view={view} nameOf={nameOf} freeze={freeze} fileName={`opinions-${side}.csv`} />
    </Stack>
  );
}
