import { type ParticipantId, StatementId } from '@polylogue/shared/kernel/ids';
import type { OpinionsView, OwnOpinion } from '@polylogue/shared/opinions/live';
import { positionsOf } from '@polylogue/shared/opinions/projection';
import { drawnStatement, type Showable } from '@polylogue/shared/opinions/routing.rules';
import { columnsOf } from '@polylogue/shared/opinions/treatment';
import type { OpinionResult } from '@polylogue/shared/opinions/schemas';
import { listedVotes } from '@polylogue/shared/opinions/vote-list';
import { voteMatrix } from '@polylogue/shared/opinions/vote-matrix';
import { answersNeeded } from '@polylogue/shared/opinions/waiting.rules';
import { componentsFrom, type FlatComponents } from './opinion-answer.js';
import type { OpinionInputs } from './opinion-inputs.js';

/** A person and what they answered, on published statements only. */
export interface Voter {
  readonly participantId: ParticipantId;
  readonly votes: ReadonlyMap<string, 1 | 0 | -1>;
}

/** Statements everybody sees, in any order. */
type Published = readonly Showable[];

/** What of a stored update is needed to say where somebody stands. */
export interface StandingUpdate {
  readonly result: OpinionResult;
  readonly inputs: OpinionInputs;
  readonly components: FlatComponents;
  readonly membership: ReadonlyMap<string, number>;
}

/** Statements said to be shared with, or to part from, one's own group at most. */
const MOST_SAID = 5;
/** Answers of a group without which nothing is said of what most of it think. */
const LEAST_ANSWERS = 5;

/** Where one person stands, by today's votes on the map of the last update (null: there is none). Linear in statements. */
export function ownOpinion(
  voter: Voter,
  update: StandingUpdate | null,
  { view, published }: { readonly view: OpinionsView; readonly published: Published },
): OwnOpinion {
  const group = update?.membership.get(voter.participantId);
  const groupId = group !== undefined && view.groups.some(({ id }) => id === group) ? group : null;
  const needed = answersNeeded(update?.result.statements.length ?? published.length);
  return {
    version: view.version,
    groupId,
    ...(update ? placeOf(voter, update) : { x: null, y: null }),
    votes: voter.votes.size,
    missingVotes: groupId === null ? Math.max(0, needed - voter.votes.size) : 0,
    ...(update && groupId !== null
      ? comparedWith(groupId, voter, update.result, new Set(published.map(({ id }) => id)))
      : { agreesWithMost: [], differsOn: [] }),
    next: nextOf(voter, view, published),
  };
}

/** The draw that the client can repeat: see `drawnStatement`. */
function nextOf(
  { participantId, votes }: Voter,
  { statements, routing }: OpinionsView,
  published: Published,
): StatementId | null {
  const priorities = new Map(statements.map(({ statementId, priority }) => [String(statementId), priority]));
  const drawn = drawnStatement(published, new Set(votes.keys()), participantId, { priorities, ...routing });
  return drawn && StatementId.parse(drawn.id);
}

function placeOf({ participantId, votes }: Voter, update: StandingUpdate): Pick<OwnOpinion, 'x' | 'y'> {
  const listed = new Set(update.result.statements.map(({ id }) => id));
  const known = [...votes].flatMap(([statementId, value]) =>
    listed.has(statementId) ? { participantId, statementId, value } : [],
  );
  if (known.length === 0) return { x: null, y: null };
  const entries = update.inputs.statements.filter(({ id }) => listed.has(id));
  const matrix = voteMatrix(listedVotes(entries, known));
  const columns = columnsOf(matrix, update.result.settings.rejected);
  const { x, y } = positionsOf(matrix, columns, componentsFrom(update.components));
  return { x: x[0] ?? null, y: y[0] ?? null };
}

interface Compared {
  readonly id: string;
  /** Smoothed share of the group that votes as the person does, and that votes against them. */
  readonly same: number;
  readonly opposite: number;
}

function comparedWith(
  groupId: number,
  { votes }: Voter,
  { statements }: OpinionResult,
  published: ReadonlySet<string>,
): Pick<OwnOpinion, 'agreesWithMost' | 'differsOn'> {
  const compared = statements.flatMap(({ id, isActive, groups }): Compared[] => {
    const own = votes.get(id);
    const group = groups.find((it) => it.id === groupId);
    if (!own || !group || !isActive || !published.has(id)) return [];
    const answers = group.agree + group.disagree + group.pass;
    if (answers < LEAST_ANSWERS) return [];
    const [same, opposite] = own === 1 ? [group.agree, group.disagree] : [group.disagree, group.agree];
    return [{ id, same: (same + 1) / (answers + 2), opposite: (opposite + 1) / (answers + 2) }];
  });
  return { agreesWithMost: clearest(compared, (it) => it.same), differsOn: clearest(compared, (it) => it.opposite) };
}

/** Those where more than half do so, most first; ties in the order of ids, which they come in. */
const clearest = (compared: readonly Compared[], share: (it: Compared) => number): StatementId[] =>
  compared
    .filter((it) => share(it) > 1 / 2)
    .toSorted((a, b) => share(b) - share(a))
    .slice(0, MOST_SAID)
    .map(({ id }) => StatementId.parse(id));
