import type { PollKind } from '@polylogue/shared/polls/forms';
import type { PollFormFault, PollFormPlace } from '../rules/poll-form.rules.js';
import type { TypedPoll } from '../rules/typed-poll.js';

/** What every part of the poll form is given: what is typed, a way to change it, and what is not right. */
export interface PollFormPart {
  readonly kind: PollKind;
  readonly typed: TypedPoll;
  readonly set: (part: Partial<TypedPoll>) => void;
  readonly fault: PollFormFault | null;
  readonly place: PollFormPlace;
}
