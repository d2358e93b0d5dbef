import { z } from 'zod';
import { AgendaChanged } from '../agenda/facts.js';
import { DialogueChanged } from '../dialogues/facts.js';
import { defineFact } from '../kernel/define-fact.js';
import { ParticipantLeft } from '../participants/facts.js';
import { PollChanged, PollHallsChanged, PollPrepared } from '../polls/facts.js';
import { SpeechAsked, SpeechEnded, SpeechReopened, SpeechRuns, SpeechWithdrawn } from '../speaking/facts.js';
import { StatementDeclined, StatementHeld, StatementHidden, StatementPublished } from '../statements/facts.js';
import { ContributionHidden, ContributionPosted } from '../threads/facts.js';

/** Stands in the sequence for a fact that the reader may not see. */
export const Withheld = defineFact('withheld', z.object({}));

/** Every fact a room can hold. Closed: an unknown type is a newer server's, and the reader takes a snapshot instead. */
export const RoomFact = z.discriminatedUnion('type', [
  Withheld,
  DialogueChanged,
  AgendaChanged,
  SpeechAsked,
  SpeechWithdrawn,
  SpeechRuns,
  SpeechEnded,
  SpeechReopened,
  StatementHeld,
  StatementPublished,
  StatementDeclined,
  StatementHidden,
  PollPrepared,
  PollChanged,
  PollHallsChanged,
  ContributionPosted,
  ContributionHidden,
  ParticipantLeft,
]);
export type RoomFact = z.infer<typeof RoomFact>;

export type FactType = RoomFact['type'];
/** Payload of a type of fact. */
export type FactPayload<T extends FactType> = Extract<RoomFact, { type: T }>['payload'];
/** A fact before the log gives it its place: a type with its own payload. */
export type NewFact = { [T in FactType]: { readonly type: T; readonly payload: FactPayload<T> } }[FactType];
