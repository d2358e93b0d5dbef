import { describe, expect, it } from '@jest/globals';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { RoomFact } from '@polylogue/shared/rooms/facts';
import type { StoredFact } from './fact.repository.js';
import { RECENT_FACTS, RoomReplica } from './room-replica.js';

const roomId = DialogueId.parse('11111111-1111-4111-8111-111111111111');
const statementId = '22222222-2222-4222-8222-222222222222';

const published = (seq: number, audience: 'everyone' | 'staff' = 'everyone'): StoredFact => ({
  audience,
  fact: RoomFact.parse({
    seq,
    at: '2026-11-21T18:00:00.000Z',
    type: audience === 'staff' ? 'statement.held' : 'statement.published',
    payload: {
      id: statementId,
      number: seq,
      text: `text ${seq}`,
      lang: 'hr',
      authorId: null,
      townId: null,
      translations: {},
      origin: null,
      isSeed: false,
      at: '2026-11-21T18:00:00.000Z',
    },
  }),
});
const room = (facts: StoredFact[]) => {
  const replica = new RoomReplica(roomId, '33333333-3333-4333-8333-333333333333');
  replica.extend(facts);
  return replica;
};

describe('RoomReplica', () => {
  it('keeps the place of a staff fact for everyone else, without its content', () => {
    const replica = room([published(1), published(2, 'staff')]);
    expect(replica.after('everyone', 1)).toEqual([
      { seq: 2, at: '2026-11-21T18:00:00.000Z', type: 'withheld', payload: {} },
    ]);
    expect(replica.state('everyone').held).toEqual([]);
    expect(replica.state('everyone').seq).toBe(2);
    expect(replica.state('staff').held).toHaveLength(1);
  });

  it('answers the gap, nothing for who is level, and null for a client from the future', () => {
    const replica = room([published(1), published(2), published(3)]);
    expect(replica.after('everyone', 1)?.map((fact) => fact.seq)).toEqual([2, 3]);
    expect(replica.after('everyone', 3)).toEqual([]);
    expect(replica.after('everyone', 4)).toBeNull();
  });

  it('answers null where memory does not reach back', () => {
    const facts = Array.from({ length: 2 * RECENT_FACTS + 10 }, (_, i) => published(i + 1));
    const replica = room([]);
    for (const fact of facts) replica.extend([fact]);
    expect(replica.after('everyone', 1)).toBeNull();
    expect(replica.after('everyone', replica.seq - 5)).toHaveLength(5);
  });

  it('ignores facts it already has and refuses a gap', () => {
    const replica = room([published(1)]);
    expect(replica.extend([published(1)]).everyone).toEqual([]);
    expect(() => replica.extend([published(3)])).toThrow(RangeError);
  });

  it('replays nothing from memory after a removal', () => {
    const replica = room([published(1), published(2)]);
    replica.dropRecent();
    expect(replica.after('everyone', 0)).toBeNull();
    expect(replica.after('everyone', 2)).toEqual([]);
  });
});
