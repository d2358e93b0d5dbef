import type { TownView } from '@polylogue/shared/networks/schemas';
import type { PollResult } from '@polylogue/shared/polls/results';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { NameOf } from '../../../lib/poll-view/option-names.js';

/** What every scene of a poll is drawn from. */
export interface PollSceneProps {
  readonly poll: PollView;
  readonly towns: readonly TownView[];
  readonly timeZone: string;
}

/** The same once there is a result. */
export interface ResultSceneProps extends PollSceneProps {
  readonly result: PollResult;
}

/** The same for a picture, which must name the options. */
export interface WallProps extends ResultSceneProps {
  readonly nameOf: NameOf;
}
