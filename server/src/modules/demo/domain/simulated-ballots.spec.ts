import { describe, expect, it } from '@jest/globals';
import { PollOptionId } from '@polylogue/shared/kernel/ids';
import { ballotFault } from '@polylogue/shared/polls/ballot.rules';
import { EARLIER_POLLS } from '../content/earlier-polls.js';
import { seededChance } from './seeded-chance.js';
import { marksOfPlaces, simulatedPlaces, simulatedSecond } from './simulated-ballots.js';

const ids = Array.from({ length: 5 }, (_, at) => PollOptionId.parse(`00000000-0000-4000-8000-00000000000${at}`));

describe('a made-up ballot', () => {
  it.each(EARLIER_POLLS)('is one that the poll would take (%#)', ({ draft, leaning, after }) => {
    const chance = seededChance(4);
    const options = draft.options.map((option, at) => ({ id: ids[at] ?? '', cost: option.cost ?? null }));
    for (let voter = 0; voter < 200; voter += 1) {
      const first = simulatedPlaces(draft.form, leaning.counter, chance);
      const second = simulatedSecond(first, draft.form, (after ?? leaning).screen, chance);
      for (const places of [first, second]) {
        const marks = marksOfPlaces(draft.form, ids.slice(0, options.length), places);
        expect(ballotFault({ form: draft.form, options }, marks)).toBeNull();
      }
    }
  });

  it('follows the leaning', () => {
    const chance = seededChance(5);
    const firsts = Array.from({ length: 500 }, () => simulatedPlaces({ kind: 'yes_no' }, [9, 1, 0], chance)[0]);
    expect(firsts.filter((place) => place === 0).length).toBeGreaterThan(400);
    expect(firsts).not.toContain(2);
  });
});
