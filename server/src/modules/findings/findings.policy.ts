import type { NetworkAbility } from '@polylogue/shared/networks/schemas';

/** Whether somebody may see what can be frozen, and freeze it: who may open the workshop of the network. */
export const mayFreeze = (can: readonly NetworkAbility[]): 'not_allowed' | null =>
  can.includes('open_workshop') ? null : 'not_allowed';
