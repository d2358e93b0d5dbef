import { describe, expect, it } from '@jest/globals';
import { seededChance } from './seeded-chance.js';
import { simulatedChoice, simulatedVote } from './simulated-votes.js';

describe('the demo’s simulation', () => {
  it('is the same for the same seed', () => {
    const draw = (seed: number): number[] => Array.from({ length: 20 }, seededChance(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    for (const number of draw(9)) expect(number >= 0 && number < 1).toBe(true);
  });

  it('follows the leaning of each way of thinking', () => {
    const chance = seededChance(1);
    const votes = Array.from({ length: 2000 }, () => simulatedVote({ counter: 0.9, screen: 0.1 }, 'counter', chance));
    const agree = votes.filter((vote) => vote === 1).length;
    const disagree = votes.filter((vote) => vote === -1).length;
    expect(agree / (agree + disagree)).toBeCloseTo(0.9, 1);
  });

  it('chooses by weight and always an option', () => {
    const chance = seededChance(2);
    const choices = Array.from({ length: 1000 }, () => simulatedChoice([8, 1, 1], chance));
    expect(new Set(choices)).toEqual(new Set([0, 1, 2]));
    expect(choices.filter((choice) => choice === 0).length).toBeGreaterThan(700);
    expect(simulatedChoice([1], () => 0.999999)).toBe(0);
  });
});
