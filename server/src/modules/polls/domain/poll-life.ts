import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { PollState } from '@polylogue/shared/polls/schemas';

export type PollStep = 'open' | 'close' | 'reveal' | 'withdraw';

/** Four separate states in one direction; a poll can be given up at any time before its reveal. */
const STEPS: Readonly<Record<PollStep, { readonly from: readonly PollState[]; readonly to: PollState }>> = {
  open: { from: ['prepared'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  reveal: { from: ['closed'], to: 'revealed' },
  withdraw: { from: ['prepared', 'open', 'closed'], to: 'withdrawn' },
};

/** The state after a step of staff; `wrong_state` where it cannot be taken. */
export const afterStep = (state: PollState, step: PollStep): Result<PollState> =>
  STEPS[step].from.includes(state) ? ok(STEPS[step].to) : fail('wrong_state');
