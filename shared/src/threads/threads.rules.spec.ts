import { describe, expect, it } from '@jest/globals';
import { DIALOGUE_STATES } from '../dialogues/schemas.js';
import { isThreadOpen } from './threads.rules.js';

const openIn = (item: Parameters<typeof isThreadOpen>[1]) =>
  DIALOGUE_STATES.filter((state) => isThreadOpen(state, item));

describe('a thread', () => {
  it('takes contributions in the written phases, and live once its item has begun', () => {
    expect(openIn({ kind: 'thread', status: 'planned' })).toEqual(['open', 'written']);
    expect(openIn({ kind: 'thread', status: 'running' })).toEqual(['open', 'live', 'written']);
    expect(openIn({ kind: 'thread', status: 'done' })).toEqual(['open', 'live', 'written']);
  });

  it('takes none where its item was skipped or is something else', () => {
    expect(openIn({ kind: 'thread', status: 'skipped' })).toEqual([]);
    expect(openIn({ kind: 'debate', status: 'running' })).toEqual([]);
  });
});
