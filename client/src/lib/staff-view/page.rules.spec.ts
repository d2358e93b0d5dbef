import { describe, expect, it } from '@jest/globals';
import { pageAround } from './page.rules.js';

describe('the page of a long list', () => {
  it('holds the entry asked for', () => {
    expect([0, 49, 50, 119].map((at) => pageAround(at, 120))).toEqual([
      { from: 0, to: 50 },
      { from: 0, to: 50 },
      { from: 50, to: 100 },
      { from: 100, to: 120 },
    ]);
  });

  it('is the nearest there is, and empty where there is nothing', () => {
    expect([pageAround(200, 120), pageAround(-1, 120), pageAround(50, 50), pageAround(0, 0)]).toEqual([
      { from: 100, to: 120 },
      { from: 0, to: 50 },
      { from: 0, to: 50 },
      { from: 0, to: 0 },
    ]);
  });
});
