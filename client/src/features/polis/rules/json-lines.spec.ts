import { describe, expect, it } from '@jest/globals';
import { lineReader } from './json-lines.rules.js';

describe('lines of a text that grows', () => {
  it('are given once each, when they are whole', () => {
    const lines = lineReader();
    expect(lines('')).toEqual([]);
    expect(lines('{"a":1')).toEqual([]);
    expect(lines('{"a":1}\n{"b"')).toEqual(['{"a":1}']);
    expect(lines('{"a":1}\n{"b"')).toEqual([]);
    expect(lines('{"a":1}\n{"b":2}\n\n{"c":3}\n')).toEqual(['{"b":2}', '{"c":3}']);
    expect(lines('{"a":1}\n{"b":2}\n\n{"c":3}\n{"d"')).toEqual([]);
  });
});
