import type { DialogueAbility, DialogueState } from '../dialogues/schemas.js';

const BY_ALL: ReadonlySet<DialogueState> = new Set(['written', 'closed']);
const BY_STAFF: ReadonlySet<DialogueAbility> = new Set(['edit', 'facilitate', 'moderate', 'freeze_findings']);

/** Whether a reader sees the report of opinions: everybody once the evening is over, staff before; `can`: what they may do with the dialogue. */
export const mayReadReport = (state: DialogueState, can: readonly DialogueAbility[]): boolean =>
  BY_ALL.has(state) || can.some((ability) => BY_STAFF.has(ability));
