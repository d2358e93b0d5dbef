import type { BankRef, PollDraft } from '@polylogue/shared/polls/schemas';
import type { ReactNode } from 'react';

/** A question taken from the bank: what is asked stays as it is written there, in the version named. */
export interface PickedQuestion extends Pick<PollDraft, 'question' | 'detail' | 'form' | 'options'> {
  readonly ref: BankRef;
}

/** Shows the bank's questions to choose from; given to the console from outside, because features do not know one another. */
export type PollBank = (props: { readonly onPick: (picked: PickedQuestion) => void }) => ReactNode;
