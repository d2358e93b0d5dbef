import type { VoteBreakdown } from '@polylogue/shared/opinions/breakdown';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import type { RoomState } from '@polylogue/shared/rooms/schemas';
import { useTranslation } from 'react-i18next';
import { SegmentedChoice } from '../../../ui/actions/segmented-choice.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Quiet } from '../../../ui/text/heading.js';
import { type Side, SIDES } from '../rules/sides.rules.js';
import { breakdownTable, groupTable } from '../rules/workshop-table.rules.js';
import { FreezeColumn, type Freezing } from './freeze-column.js';
import { StatementTable } from './statement-table.js';
import { Unread, type UnreadProps } from './unread.js';
import { Weighting } from './weighting.js';

export interface VotesSectionProps {
  readonly room: RoomState;
  readonly view: OpinionsView;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  /** Votes by town, language or role; null while they are not read, and by group, which the view has. */
  readonly votes: VoteBreakdown | null;
  readonly query: UnreadProps['query'];
  readonly nameOf: (key: string) => string;
  /** What each column counts for in the weighted figures; null: nothing is weighted. */
  readonly weighting: string | null;
  /** Columns a weight can be entered for. */
  readonly weighable: readonly string[];
  readonly mayWeigh: boolean;
  readonly canFreeze: boolean;
}

/** The votes on each statement beside one another, by group, town, language or role. */
export function VotesSection(props: VotesSectionProps) {
  const { t } = useTranslation('opinion-workshop');
  const { room, side, onSide, canFreeze } = props;
  return (
    <Stack>
      <SegmentedChoice
        legend={t('votes.by')}
        value={side}
        onChange={onSide}
        options={SIDES.map((value) => ({ value, label: t(`votes.by_${value}`) }))}
      />
      {canFreeze ? (
        <FreezeColumn networkSlug={room.dialogue?.networkSlug ?? ''}>
          {(freezing) => <Votes key={side} {...props} freezing={freezing} />}
        </FreezeColumn>
      ) : (
        <Votes key={side} {...props} freezing={null} />
      )}
    </Stack>
  );
}

interface VotesProps extends VotesSectionProps {
  /** What stands in the last column; null: there is none. */
  readonly freezing: Freezing | null;
}

function Votes({ room, view, side, votes, query, nameOf, weighting, weighable, mayWeigh, freezing }: VotesProps) {
  const { t } = useTranslation('opinion-workshop');
  if (side !== 'group' && votes === null) return <Unread query={query} />;
  const table = votes === null ? groupTable(room.statements, view) : breakdownTable(room.statements, view, votes);
  return (
    <Stack>
      <Quiet>{t(table.keys.length === 0 ? `votes.no_${side}` : `votes.about_${side}`)}</Quiet>
      {votes !== null && weighting !== null && (
        <Weighting votes={votes} text={weighting} keys={weighable} nameOf={nameOf} mayWeigh={mayWeigh} />
      )}
      <StatementTable
        table={table}
        view={view}
        nameOf={nameOf}
        weighting={weighting}
        freezing={freezing}
        fileName={`opinions-${side}.csv`}
      />
    </Stack>
  );
}
