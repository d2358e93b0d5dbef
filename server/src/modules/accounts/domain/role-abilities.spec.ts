import { STAFF_ROLES } from '@polylogue/shared/accounts/schemas';
import { DialogueId, NetworkId, TownId } from '@polylogue/shared/kernel/ids';
import { describe, expect, it } from '@jest/globals';
import {
  ABILITIES,
  dialogueAbilities,
  grantsAt,
  type HeldGrant,
  mayGrant,
  networkAbilities,
  roomAbilities,
} from './role-abilities.js';

const id = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-000000000000`;
const networkId = NetworkId.parse(id('1'));
const otherNetwork = NetworkId.parse(id('2'));
const townId = TownId.parse(id('3'));
const dialogueId = DialogueId.parse(id('4'));
const place = { dialogueId, networkId, townIds: [townId] };

const grant = (role: HeldGrant['role'], scope: HeldGrant['scope'], of = networkId): HeldGrant => ({
  role,
  scope,
  networkId: of,
});
const wholeNetwork = { kind: 'network', id: networkId } as const;
const inTown = { kind: 'town', id: townId } as const;
const inDialogue = { kind: 'dialogue', id: dialogueId } as const;

describe('a role', () => {
  it('reaches a dialogue from its network, from a town that takes part, or from itself', () => {
    for (const scope of [wholeNetwork, inTown, inDialogue]) {
      expect(roomAbilities([grant('moderator', scope)], place)).toEqual(['moderate']);
    }
    expect(grantsAt([grant('moderator', { kind: 'town', id: TownId.parse(id('5')) })], place)).toEqual([]);
    expect(grantsAt([grant('moderator', { kind: 'network', id: otherNetwork }, otherNetwork)], place)).toEqual([]);
  });

  it('of a note-taker only reads: staff there, with no ability', () => {
    expect(grantsAt([grant('note_taker', inDialogue)], place)).toHaveLength(1);
    expect(roomAbilities([grant('note_taker', inDialogue)], place)).toEqual([]);
  });

  it('opens the workshop to partner editors of a town, and gives no more than that', () => {
    expect(networkAbilities([grant('partner_editor', inTown)], networkId)).toEqual(['open_workshop']);
    expect(networkAbilities([grant('coordinator', inTown)], networkId)).toEqual(['open_workshop']);
    expect(networkAbilities([grant('coordinator', inDialogue)], networkId)).toEqual([]);
    expect(networkAbilities([grant('coordinator', wholeNetwork)], otherNetwork)).toEqual([]);
  });

  it('adds up with other roles, each ability once', () => {
    const both = [grant('facilitator', inDialogue), grant('coordinator', wholeNetwork)];
    const can = dialogueAbilities(both, place);
    expect(new Set(can).size).toBe(can.length);
    expect(can).toContain('freeze_findings');
  });

  it('of a facilitator runs the evening but freezes no findings', () => {
    expect(ABILITIES.facilitator.room).toEqual(
      expect.arrayContaining([
        'run_agenda',
        'run_polls',
        'call_speakers',
        'moderate',
        'set_state',
        'edit_agenda',
        'show_screen',
      ]),
    );
    expect(ABILITIES.facilitator.room).not.toContain('freeze_findings');
  });
});

describe('giving a role', () => {
  it('is for a coordinator of the whole network without limit in it', () => {
    for (const role of STAFF_ROLES)
      expect(mayGrant([grant('coordinator', wholeNetwork)], grant(role, inTown))).toBe(true);
    const foreign = grant('moderator', { kind: 'network', id: otherNetwork }, otherNetwork);
    expect(mayGrant([grant('coordinator', wholeNetwork)], foreign)).toBe(false);
  });

  it('never reaches above or beside oneself', () => {
    for (const held of STAFF_ROLES.filter((role) => role !== 'coordinator')) {
      expect(mayGrant([grant(held, wholeNetwork)], grant('coordinator', wholeNetwork))).toBe(false);
      expect(mayGrant([grant(held, inDialogue)], grant('moderator', wholeNetwork))).toBe(false);
      expect(mayGrant([grant(held, inDialogue)], grant(held, inDialogue))).toBe(false);
    }
    expect(mayGrant([], grant('note_taker', inDialogue))).toBe(false);
  });
});
