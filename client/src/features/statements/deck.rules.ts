import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { type Routing, drawnStatement } from '@polylogue/shared/opinions/routing.rules';
import type { StatementView, VoteValue } from '@polylogue/shared/statements/schemas';
import { nextStatement } from '@polylogue/shared/statements/statements.rules';

export type Votes = Readonly<Record<string, VoteValue>>;

/** How far a person has come among the statements that can be voted on now. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
}

/** Hidden statements count neither here nor there: only what is still shown. */
export const progressOf = (statements: readonly StatementView[], votes: Votes): Progress => ({
  answered: statements.filter((statement) => votes[statement.id] !== undefined).length,
  total: statements.length,
});

/** The statements somebody has voted on that are still shown, the last vote first: votes come in the order in which they were given. */
export function votedOn(statements: readonly StatementView[], votes: Votes): readonly StatementView[] {
  const byId = new Map<string, StatementView>(statements.map((statement) => [statement.id, statement]));
  return Object.keys(votes)
    .reverse()
    .flatMap((id) => byId.get(id) ?? []);
}

/** What is on screen by the reader's doing. */
export interface OnScreen {
  /** Stays also after the vote, until the person goes on. */
  readonly heldId: string | null;
  /** Drawn before and not answered yet: it stays, whatever the weights are by now. */
  readonly drawnId: string | null;
}

/** The statement on screen: the one held, or the one drawn, as long as it is still published; else the next one for this person. */
export function shownStatement(
  statements: readonly StatementView[],
  votes: Votes,
  { heldId, drawnId }: OnScreen,
  draw: () => StatementView | null,
): StatementView | null {
  const held = statements.find(({ id }) => id === heldId);
  const drawn = statements.find(({ id }) => id === drawnId && votes[id] === undefined);
  return held ?? drawn ?? draw();
}

/** The next statement by the published lottery; by an order of the person's own as long as its weights are not known. */
export function drawStatement(
  statements: readonly StatementView[],
  votes: Votes,
  participantId: string,
  routing: Routing | null,
): StatementView | null {
  const answered = new Set(statements.flatMap(({ id }) => (votes[id] === undefined ? [] : [id])));
  if (routing === null) return nextStatement(statements, answered, participantId);
  return drawnStatement(statements, answered, participantId, routing);
}

/** The lottery's rules as the room publishes them. */
export const routingOf = ({ routing, statements }: Pick<OpinionsView, 'routing' | 'statements'>): Routing => ({
  ...routing,
  priorities: new Map(statements.map(({ statementId, priority }) => [statementId, priority])),
});

/** Whether anything is left to vote on but the statement on screen. */
export const hasOthers = (statements: readonly StatementView[], votes: Votes, onScreenId: string): boolean =>
  statements.some(({ id }) => id !== onScreenId && votes[id] === undefined);

/** Ids of the statements the reader has left behind, oldest first, each in its last place. */
export type Trail = readonly string[];

/** The trail of somebody who comes back: the statements they voted on, the last vote last, as votes come in the order in which they were given. */
export const firstTrail = (votes: Votes): Trail => Object.keys(votes);

export const leaveBehind = (trail: Trail, statementId: string): Trail => [
  ...trail.filter((id) => id !== statementId),
  statementId,
];

/** Where undo leads: the statement left last that is still shown and not on screen already; null when there is none. */
export function stepBack(
  statements: readonly StatementView[],
  trail: Trail,
  onScreenId: string | null,
): { readonly statementId: string; readonly trail: Trail } | null {
  const at = trail.findLastIndex((id) => id !== onScreenId && statements.some((statement) => statement.id === id));
  const statementId = trail[at];
  return statementId === undefined ? null : { statementId, trail: trail.slice(0, at) };
}

/** What a key does within the card: an answer, the mark beside it, or on and back. */
export type CardKey = VoteValue | 'matters' | 'next' | 'back';

const CARD_KEYS: ReadonlyMap<string, CardKey> = new Map<string, CardKey>([
  ['1', 1],
  ['2', -1],
  ['3', 0],
  ['4', 'matters'],
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'back'],
]);

/** What a pressed key stands for, null for others; keys work only while the focus is in the card (WCAG 2.1.4). */
export const cardKey = (key: string): CardKey | null => CARD_KEYS.get(key) ?? null;

/** Name of a vote's word in the catalogue. */
export const voteWord = (value: VoteValue): 'agree' | 'disagree' | 'pass' =>
  value === 1 ? 'agree' : value === -1 ? 'disagree' : 'pass';
