import type { AgendaItem } from '../agenda/schemas.js';
import type { DialogueId } from '../kernel/ids.js';
import { emptySpeaking, forgetSpeaker, isSpeakingFact, reduceSpeaking } from '../speaking/speaking.rules.js';
import type { RoomFact } from './facts.js';
import type { RoomState } from './schemas.js';

/** A room before its first fact. */
export const emptyRoom = (roomId: DialogueId): RoomState => ({
  roomId,
  seq: 0,
  at: null,
  dialogue: null,
  agenda: [],
  currentItemId: null,
  lastAction: null,
  speaking: emptySpeaking,
  statements: [],
  held: [],
  polls: [],
  pollHalls: {},
  contributions: [],
});

/**
 * The room after one more fact. Pure; answers the same state for a fact it already holds (`seq` not above the state's), and
 * throws `RangeError` for a fact that leaves a gap: the caller fetches the gap first, a partial state is never shown.
 */
export function applyFact(state: RoomState, fact: RoomFact): RoomState {
  if (fact.seq <= state.seq) return state;
  if (fact.seq !== state.seq + 1) throw new RangeError(`fact ${fact.seq} after ${state.seq}`);
  return { ...reduce(state, fact), seq: fact.seq, at: fact.at };
}

/** The room after several facts in order. */
export const applyFacts = (state: RoomState, facts: readonly RoomFact[]): RoomState => facts.reduce(applyFact, state);

function reduce(state: RoomState, fact: RoomFact): RoomState {
  if (isSpeakingFact(fact)) return { ...state, speaking: reduceSpeaking(state.speaking, fact) };
  switch (fact.type) {
    case 'withheld':
      return state;
    case 'dialogue.changed':
      return { ...state, dialogue: fact.payload };
    case 'agenda.changed':
      return {
        ...state,
        agenda: mergeAgenda(state.agenda, fact.payload.items, fact.payload.removed),
        currentItemId: fact.payload.currentItemId,
        lastAction: fact.payload.action,
      };
    case 'statement.held':
      return 'removed' in fact.payload ? state : { ...state, held: upsert(state.held, fact.payload) };
    case 'statement.published':
      if ('removed' in fact.payload) return { ...state, held: without(state.held, fact.payload.id) };
      return {
        ...state,
        held: without(state.held, fact.payload.id),
        statements: upsert(state.statements, fact.payload),
      };
    case 'statement.declined':
      return { ...state, held: without(state.held, fact.payload.id) };
    case 'statement.hidden':
      return {
        ...state,
        held: without(state.held, fact.payload.id),
        statements: without(state.statements, fact.payload.id),
      };
    case 'poll.prepared':
    case 'poll.changed':
      return { ...state, polls: upsert(state.polls, fact.payload) };
    case 'poll.halls':
      return { ...state, pollHalls: { ...state.pollHalls, [fact.payload.pollId]: fact.payload.halls } };
    case 'contribution.posted':
      if ('removed' in fact.payload) return { ...state, contributions: without(state.contributions, fact.payload.id) };
      return { ...state, contributions: upsert(state.contributions, fact.payload) };
    case 'contribution.hidden':
      return { ...state, contributions: without(state.contributions, fact.payload.id) };
    case 'participant.left':
      return fact.payload.how === 'removed'
        ? state
        : {
            ...forgetAuthor(state, fact.payload.participantId),
            speaking: forgetSpeaker(state.speaking, fact.payload.participantId),
          };
    default:
      return unreachable(fact);
  }
}

function mergeAgenda(
  agenda: readonly AgendaItem[],
  changed: readonly AgendaItem[],
  removed: readonly string[],
): AgendaItem[] {
  const byId = new Map(agenda.map((item) => [item.id, item]));
  for (const item of changed) byId.set(item.id, item);
  const gone = new Set(removed);
  return [...byId.values()]
    .filter((item) => !gone.has(item.id))
    .sort((a, b) => a.position - b.position || compareIds(a.id, b.id));
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function forgetAuthor(state: RoomState, participantId: string): RoomState {
  return {
    ...state,
    statements: state.statements.map((it) => (it.authorId === participantId ? { ...it, authorId: null } : it)),
    held: state.held.map((it) => (it.authorId === participantId ? { ...it, authorId: null } : it)),
    contributions: state.contributions.map((it) =>
      it.authorId === participantId ? { ...it, authorId: null, authorName: null } : it,
    ),
  };
}

function upsert<T extends { id: string }>(list: readonly T[], entry: T): T[] {
  const at = list.findIndex((it) => it.id === entry.id);
  return at === -1 ? [...list, entry] : list.map((it, i) => (i === at ? entry : it));
}

const without = <T extends { id: string }>(list: T[], id: string): T[] =>
  list.some((it) => it.id === id) ? list.filter((it) => it.id !== id) : list;

function unreachable(fact: never): never {
  throw new TypeError(`unknown fact ${JSON.stringify(fact)}`);
}
