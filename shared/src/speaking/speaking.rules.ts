import type { RoomFact } from '../rooms/facts.js';
import type { CurrentSpeech, SpeakingState, SpeechRequest } from './schemas.js';

export type SpeakingFact = Extract<RoomFact, { type: `speaking.${string}` }>;

export const emptySpeaking: SpeakingState = { current: null, queue: [], secondsByTown: {}, secondsByParticipant: {} };

export const isSpeakingFact = (fact: RoomFact): fact is SpeakingFact => fact.type.startsWith('speaking.');

/** The speaking order after one more fact. */
export function reduceSpeaking(state: SpeakingState, fact: SpeakingFact): SpeakingState {
  switch (fact.type) {
    case 'speaking.asked':
      return { ...state, queue: sortQueue([...state.queue.filter((it) => it.id !== fact.payload.id), fact.payload]) };
    case 'speaking.withdrawn': {
      const gone = new Set<string>(fact.payload.requestIds);
      return { ...state, queue: state.queue.filter((it) => !gone.has(it.id)) };
    }
    case 'speaking.runs':
      return { ...state, current: fact.payload, queue: state.queue.filter((it) => it.id !== fact.payload.request.id) };
    case 'speaking.ended':
      return {
        ...addSeconds(state, fact.payload.participantId, fact.payload.townId, fact.payload.seconds),
        current: state.current?.request.id === fact.payload.requestId ? null : state.current,
      };
    case 'speaking.reopened': {
      const { request } = fact.payload.speech;
      return {
        ...addSeconds(state, request.participantId, request.townId, -fact.payload.seconds),
        current: fact.payload.speech,
      };
    }
  }
}

/** Who speaks next: by arrival; the id settles the same instant. */
export const sortQueue = (queue: readonly SpeechRequest[]): SpeechRequest[] =>
  [...queue].sort((a, b) => (a.askedAt === b.askedAt ? (a.id < b.id ? -1 : 1) : a.askedAt < b.askedAt ? -1 : 1));

/** Milliseconds spoken at `now`, pauses left out. */
export const spokenMs = (speech: CurrentSpeech, now: number): number =>
  speech.spokenMs + (speech.runningSince === null ? 0 : Math.max(0, now - Date.parse(speech.runningSince)));

/** Takes a person's name out of the queue and the floor. */
export const forgetSpeaker = (state: SpeakingState, participantId: string): SpeakingState => {
  const forget = (it: SpeechRequest): SpeechRequest =>
    it.participantId === participantId ? { ...it, name: null } : it;
  return {
    ...state,
    queue: state.queue.map(forget),
    current: state.current && { ...state.current, request: forget(state.current.request) },
  };
};

function addSeconds(
  state: SpeakingState,
  participantId: string,
  townId: string | null,
  seconds: number,
): SpeakingState {
  return {
    ...state,
    secondsByParticipant: plus(state.secondsByParticipant, participantId, seconds),
    secondsByTown: townId === null ? state.secondsByTown : plus(state.secondsByTown, townId, seconds),
  };
}

const plus = (sums: Readonly<Record<string, number>>, key: string, seconds: number): Record<string, number> => ({
  ...sums,
  [key]: Math.max(0, (sums[key] ?? 0) + seconds),
});
