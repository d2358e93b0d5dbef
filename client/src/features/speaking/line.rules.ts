import type { CurrentSpeech, SpeechRequest } from '@polylogue/shared/speaking/schemas';

/** Where a person stands: speaking, at a place in the line (1 is next) with those before, or not in it. */
export type OwnPlace =
  | { readonly kind: 'none' }
  | { readonly kind: 'speaking'; readonly speech: CurrentSpeech }
  | {
      readonly kind: 'waiting';
      readonly request: SpeechRequest;
      readonly place: number;
      readonly before: readonly SpeechRequest[];
    };

/** The place of a participant; what the room shows decides, not what their own device remembers. */
export function ownPlace(
  current: CurrentSpeech | null,
  queue: readonly SpeechRequest[],
  participantId: string | null,
): OwnPlace {
  if (participantId === null) return { kind: 'none' };
  if (current?.request.participantId === participantId) return { kind: 'speaking', speech: current };
  const at = queue.findIndex((request) => request.participantId === participantId);
  const request = queue[at];
  if (request === undefined) return { kind: 'none' };
  return { kind: 'waiting', request, place: at + 1, before: queue.slice(0, at) };
}

/** How many of those before a person are named; the rest is a number. */
export const NAMED_BEFORE = 3;

/** Seconds spoken per town, longest first, towns without a word included. */
export function townTimes(
  townIds: readonly string[],
  secondsByTown: Readonly<Record<string, number>>,
): { readonly townId: string; readonly seconds: number }[] {
  return townIds
    .map((townId) => ({ townId, seconds: secondsByTown[townId] ?? 0 }))
    .sort((a, b) => b.seconds - a.seconds);
}
