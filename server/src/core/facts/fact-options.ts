import type { Audience } from '@polylogue/shared/kernel/define-fact';
import type { ParticipantId } from '@polylogue/shared/kernel/ids';

/** What the log keeps beside a fact, so that it can be found again. */
export interface FactOptions {
  /** Default: everyone. */
  readonly audience?: Audience;
  /** The statement, contribution or poll it is about: `removeContent` finds it by this. */
  readonly subjectId?: string;
  /** The person whose name or text is in it: `forgetPerson` finds it by this. */
  readonly actorId?: ParticipantId;
}
