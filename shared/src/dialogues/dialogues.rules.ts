import type { DialogueState } from './schemas.js';

/** States that may follow each state. A closed dialogue can be opened again to the written phase; nothing returns to draft. */
const NEXT: Readonly<Record<DialogueState, readonly DialogueState[]>> = {
  draft: ['announced', 'open', 'live'],
  announced: ['draft', 'open', 'live'],
  open: ['announced', 'live', 'written', 'closed'],
  live: ['open', 'written', 'closed'],
  written: ['live', 'closed'],
  closed: ['written'],
};

export const canChangeState = (from: DialogueState, to: DialogueState): boolean => NEXT[from].includes(to);

/** People may come in. */
export const isJoinable = (state: DialogueState): boolean =>
  state === 'open' || state === 'live' || state === 'written';

/** People may write statements and contributions and vote on statements. */
export const isWritable = isJoinable;
