import type { TownView } from '@polylogue/shared/networks/schemas';
import type { Marks } from '@polylogue/shared/polls/marks';
import type { PollResult } from '@polylogue/shared/polls/results';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { NameOf } from './option-names.js';

/** What every part of a result is drawn from. */
export interface ShownResult {
  readonly poll: PollView;
  readonly result: PollResult;
  readonly nameOf: NameOf;
}

/** The same with what only some readers have. */
export interface ResultSurroundings {
  /** The reader's own ballot; null where nobody can say any more which it is. */
  readonly ownMarks?: Marks | null | undefined;
  /** For figures by town, in this order. */
  readonly towns?: readonly TownView[] | undefined;
  /** For dates: the dialogue's zone. */
  readonly timeZone?: string | undefined;
}
