import { agreedByMost } from '@polylogue/shared/opinions/clear-lists.rules';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { OpinionMap } from '../../../lib/opinions-view/opinion-map.js';
import { useOwnOpinion } from '../../../lib/opinions-view/use-opinions.js';
import { useOwnAnswers } from '../../../lib/room-view/own-answers.js';
import { ownPlace } from '../own-place.rules.js';
import { listedStatements } from '../vote-first.rules.js';
import { GroupCard } from './group-card.js';
import { HowSure } from './how-sure.js';
import { UnclearGroups, WaitingForGroups } from './no-groups-yet.js';
import { OpinionsTimeline } from './opinions-timeline.js';
import { OwnPlaceCard } from './own-place-card.js';
import { RankedStatements } from './ranked-statements.js';
import { useStatements } from './statement-rows.js';
import { VoteFirstWhy } from './vote-first.js';

export interface OpinionsBodyProps {
  readonly view: OpinionsView;
}

/** The groups, or why there are none: oneself first, then all, then what one can look up. */
export function OpinionsBody({ view }: OpinionsBodyProps) {
  const own = useOwnOpinion().data ?? null;
  const { votes } = useOwnAnswers();
  const known = useStatements();
  const answered = Object.keys(votes).filter((id) => known.has(id)).length;
  switch (view.state) {
    case 'waiting':
      return <WaitingForGroups view={view} own={own} answered={answered} statements={known.size} />;
    case 'unclear':
      return (
        <>
          <UnclearGroups view={view} />
          <VoteFirstWhy ids={agreedByMost(view)} />
          <RankedStatements view={view} kind="agreed" />
          <OpinionsTimeline />
        </>
      );
    case 'groups': {
      const place = own === null ? null : ownPlace(view, own, answered);
      const ownGroupId = place?.kind === 'in_group' ? place.group.id : null;
      return (
        <>
          {own !== null && place !== null && <OwnPlaceCard view={view} place={place} own={own} />}
          <OpinionMap groups={view.groups} own={ownPoint(own)} ownGroupId={ownGroupId} />
          <VoteFirstWhy ids={listedStatements(view)} />
          {view.groups.map((group) => (
            <GroupCard key={group.id} view={view} group={group} isOwn={group.id === ownGroupId} />
          ))}
          <RankedStatements view={view} kind="bridging" />
          {view.dividing.length > 0 && <RankedStatements view={view} kind="dividing" />}
          <HowSure view={view} />
          <OpinionsTimeline />
        </>
      );
    }
  }
}

const ownPoint = (own: { readonly x: number | null; readonly y: number | null } | null) =>
  own === null || own.x === null || own.y === null ? null : { x: own.x, y: own.y };
