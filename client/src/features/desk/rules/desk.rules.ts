import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { CommandName } from '@polylogue/shared/rooms/commands';
import type { StatementStep } from '@polylogue/shared/statements/schemas';

export type DeskState = ModerationItem['state'];
export const DESK_STATES = ['held', 'published', 'declined', 'hidden'] as const satisfies readonly DeskState[];

/** What staff decide about a text. */
export type DeskVerb = StatementStep;

/** What staff change of a statement itself: its words, its translations, and whether it is about the conversation. */
export const DESK_CHANGES = ['edit', 'translate', 'meta'] as const;
export type DeskChange = (typeof DESK_CHANGES)[number];

export type DeskTask = DeskVerb | DeskChange;
export const isVerb = (task: DeskTask): task is DeskVerb => task !== 'edit' && task !== 'translate' && task !== 'meta';

type About = Pick<ModerationItem, 'kind' | 'state'>;

/** What can be done with a text now. Only statements wait before they are seen; contributions are hidden afterwards. */
export function verbsFor(item: About): readonly DeskVerb[] {
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

/** A statement that is shown or still may be: it can be joined with another that says the same, and changed. */
export const isInSight = ({ kind, state }: About): boolean =>
  kind === 'statement' && (state === 'held' || state === 'published');

/** What can be changed of a text now. */
export const changesFor = (item: About): readonly DeskChange[] => (isInSight(item) ? DESK_CHANGES : []);

/** Everything that can be done with a text now. */
export const tasksFor = (item: About): readonly DeskTask[] => [...verbsFor(item), ...changesFor(item)];

/** Everything but publishing is explained: to the author, and in the log. */
export const needsReason = (verb: DeskVerb): boolean => verb !== 'publish';

/** The command behind a verb. */
export type DeskCommand = Extract<CommandName, `statements.${DeskVerb}` | `threads.${'hide' | 'restore'}`>;

export function commandFor(item: Pick<ModerationItem, 'kind'>, verb: DeskVerb): DeskCommand | null {
  if (item.kind === 'statement') return `statements.${verb}`;
  return verb === 'hide' || verb === 'restore' ? `threads.${verb}` : null;
}

export type DeskKey =
  | { readonly move: 1 | -1 }
  | { readonly verb: DeskVerb }
  | { readonly change: DeskChange }
  | { readonly marks: true };

const KEYS: Readonly<Record<string, DeskKey>> = {
  j: { move: 1 },
  k: { move: -1 },
  x: { marks: true },
  p: { verb: 'publish' },
  d: { verb: 'decline' },
  h: { verb: 'hide' },
  r: { verb: 'restore' },
  e: { change: 'edit' },
  t: { change: 'translate' },
  m: { change: 'meta' },
};

/** The letters that do something in a list, in the order in which they are shown. */
export function lettersFor(state: DeskState): string[] {
  const tasks: readonly DeskTask[] = tasksFor({ kind: 'statement', state });
  return Object.entries(KEYS).flatMap(([letter, key]) => {
    if ('verb' in key) return tasks.includes(key.verb) ? [letter] : [];
    return 'change' in key && !tasks.includes(key.change) ? [] : [letter];
  });
}

/** What a letter asks for at the desk; null for any other key. */
export const deskKey = (letter: string): DeskKey | null => KEYS[letter] ?? null;

/** The place that stays chosen in a list that may have grown shorter; -1 in an empty one. */
export const placeWithin = (place: number, length: number): number => Math.min(Math.max(place, 0), length - 1);

/** Statements that a room knows. */
interface Known {
  readonly held: readonly { readonly id: string }[];
  readonly statements: readonly { readonly id: string }[];
}

/** In which list a statement stands that is asked for by its id; null where it is in neither of those that the room knows. */
export function stateOf({ held, statements }: Known, id: string): DeskState | null {
  if (held.some((statement) => statement.id === id)) return 'held';
  return statements.some((statement) => statement.id === id) ? 'published' : null;
}
