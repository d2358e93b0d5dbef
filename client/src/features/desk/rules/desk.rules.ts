import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { CommandName } from '@polylogue/shared/rooms/commands';

export type DeskState = ModerationItem['state'];
export const DESK_STATES = ['held', 'published', 'declined', 'hidden'] as const satisfies readonly DeskState[];

export type DeskVerb = 'publish' | 'decline' | 'hide' | 'restore';

/** What can be done with a text now. Only statements wait before they are seen; contributions are hidden afterwards. */
export function verbsFor(item: Pick<ModerationItem, 'kind' | 'state'>): readonly DeskVerb[] {
  switch (item.state) {
    case 'held':
      return ['publish', 'decline'];
    case 'declined':
      return item.kind === 'statement' ? ['publish'] : [];
    case 'published':
      return ['hide'];
    case 'hidden':
      return ['restore'];
  }
}

/** Whether a text can be joined with another one that says the same: statements that are shown or still may be. */
export const canMerge = ({ kind, state }: Pick<ModerationItem, 'kind' | 'state'>): boolean =>
  kind === 'statement' && (state === 'held' || state === 'published');

/** Everything but publishing is explained: to the author, and in the log. */
export const needsReason = (verb: DeskVerb): boolean => verb !== 'publish';

/** The command behind a verb. */
export type DeskCommand = Extract<CommandName, `statements.${DeskVerb}` | `threads.${'hide' | 'restore'}`>;

export function commandFor(item: Pick<ModerationItem, 'kind'>, verb: DeskVerb): DeskCommand | null {
  if (item.kind === 'statement') return `statements.${verb}`;
  return verb === 'hide' || verb === 'restore' ? `threads.${verb}` : null;
}

export type DeskKey = { readonly move: 1 | -1 } | { readonly verb: DeskVerb };

const KEYS: Readonly<Record<string, DeskKey>> = {
  j: { move: 1 },
  k: { move: -1 },
  p: { verb: 'publish' },
  d: { verb: 'decline' },
  h: { verb: 'hide' },
  r: { verb: 'restore' },
};

/** What a letter asks for at the desk; null for any other key. */
export const deskKey = (letter: string): DeskKey | null => KEYS[letter] ?? null;

/** The place that stays chosen in a list that may have grown shorter; -1 in an empty one. */
export const placeWithin = (place: number, length: number): number => Math.min(Math.max(place, 0), length - 1);
