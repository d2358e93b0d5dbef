import type { RoleGrant, StaffRole } from '@polylogue/shared/accounts/schemas';
import type { DialogueAbility } from '@polylogue/shared/dialogues/schemas';
import type { DialogueId, NetworkId, TownId } from '@polylogue/shared/kernel/ids';
import type { NetworkAbility } from '@polylogue/shared/networks/schemas';
import type { RoomAbility } from '@polylogue/shared/rooms/personal';

/** A role somebody has, with the network in which its scope lies. */
export type HeldGrant = RoleGrant & { readonly networkId: NetworkId };

/** Where a dialogue stands: what a role's scope is compared with. */
export interface DialoguePlace {
  readonly dialogueId: DialogueId;
  readonly networkId: NetworkId;
  readonly townIds: readonly TownId[];
}

interface Abilities {
  readonly network: readonly NetworkAbility[];
  readonly dialogue: readonly DialogueAbility[];
  readonly room: readonly RoomAbility[];
}

const RUN: readonly RoomAbility[] = [
  'run_agenda',
  'run_polls',
  'call_speakers',
  'moderate',
  'set_state',
  'edit_agenda',
  'show_screen',
];

/** Who may do what. A role gives its abilities in its scope and in everything inside. */
export const ABILITIES: Readonly<Record<StaffRole, Abilities>> = {
  coordinator: {
    network: ['edit', 'open_workshop', 'create_dialogue'],
    dialogue: ['edit', 'facilitate', 'moderate', 'freeze_findings', 'show_screen'],
    room: [...RUN, 'freeze_findings'],
  },
  partner_editor: { network: ['open_workshop'], dialogue: ['freeze_findings'], room: ['freeze_findings'] },
  facilitator: { network: [], dialogue: ['edit', 'facilitate', 'moderate', 'show_screen'], room: RUN },
  moderator: { network: [], dialogue: ['moderate'], room: ['moderate'] },
  note_taker: { network: [], dialogue: [], room: [] },
};

const allowed = <T>(grants: readonly HeldGrant[], pick: (abilities: Abilities) => readonly T[]): T[] => [
  ...new Set(grants.flatMap(({ role }) => pick(ABILITIES[role]))),
];

/** Grants that reach a dialogue: of its network, of a town that takes part, or its own. */
export const grantsAt = (grants: readonly HeldGrant[], place: DialoguePlace): HeldGrant[] =>
  grants.filter(({ scope }) => {
    switch (scope.kind) {
      case 'network':
        return scope.id === place.networkId;
      case 'town':
        return place.townIds.includes(scope.id);
      case 'dialogue':
        return scope.id === place.dialogueId;
    }
  });

/** What somebody may do with a network. A partner editor of one of its towns may open the workshop too; only a role over the whole network gives more. */
export function networkAbilities(grants: readonly HeldGrant[], networkId: NetworkId): NetworkAbility[] {
  const there = grants.filter((grant) => grant.networkId === networkId);
  const whole = allowed(
    there.filter(({ scope }) => scope.kind === 'network'),
    ({ network }) => network,
  );
  const inTowns = allowed(
    there.filter(({ scope }) => scope.kind === 'town'),
    ({ network }) => network,
  );
  return [...new Set([...whole, ...inTowns.filter((ability) => ability === 'open_workshop')])];
}

/** What somebody may do with a dialogue, beside what everybody may. */
export const dialogueAbilities = (grants: readonly HeldGrant[], place: DialoguePlace): DialogueAbility[] =>
  allowed(grantsAt(grants, place), ({ dialogue }) => dialogue);

/** What staff may do in a room. Empty for a note-taker, who only reads; whether somebody is staff there at all says `grantsAt`. */
export const roomAbilities = (grants: readonly HeldGrant[], place: DialoguePlace): RoomAbility[] =>
  allowed(grantsAt(grants, place), ({ room }) => room);

/** Roles in the order of their reach: who has one may give it and those after it. */
const RANK: readonly StaffRole[] = ['coordinator', 'partner_editor', 'facilitator', 'moderator', 'note_taker'];

/**
 * Whether the grants let somebody give (or take) `wanted`: a coordinator of the network anything in it; a facilitator the lower
 * roles of exactly their own scope. Nobody more than they have themselves.
 */
export function mayGrant(grants: readonly HeldGrant[], wanted: HeldGrant): boolean {
  return grants.some((held) => {
    if (held.networkId !== wanted.networkId) return false;
    if (held.role === 'coordinator' && held.scope.kind === 'network') return true;
    if (held.role !== 'coordinator' && held.role !== 'facilitator') return false;
    const isSameScope = held.scope.kind === wanted.scope.kind && held.scope.id === wanted.scope.id;
    return isSameScope && RANK.indexOf(wanted.role) > RANK.indexOf(held.role);
  });
}
