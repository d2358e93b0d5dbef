import { describe, expect, it } from '@jest/globals';
import { choiceFaults, withPicked } from './picked-files.rules.js';

const file = (name: string, size = 10) => ({ name, size });
const names = (files: readonly { name: string }[]): string[] => files.map(({ name }) => name);

describe('picking files of an export', () => {
  it('adds to what was picked before', () => {
    expect(names(withPicked([file('comments.csv')], [file('votes.csv')]))).toEqual(['comments.csv', 'votes.csv']);
  });

  it('replaces the same file of an export, whatever stands in front of its name', () => {
    const before = [file('a-comments.csv'), file('a-votes.csv')];
    expect(names(withPicked(before, [file('b-comments (1).csv')]))).toEqual(['a-votes.csv', 'b-comments (1).csv']);
  });

  it('keeps two of the same that were picked together, and tells', () => {
    const picked = withPicked([], [file('comments.csv'), file('old-comments.csv'), file('votes.csv')]);
    expect(picked).toHaveLength(3);
    expect(choiceFaults(picked, 100).faults).toMatchObject([{ code: 'repeated_file', file: 'comments.csv' }]);
  });

  it('replaces a file nobody knows by the one of that name only', () => {
    const before = [file('notes.txt', 1), file('more.txt')];
    expect(withPicked(before, [file('notes.txt', 2)])).toEqual([file('more.txt'), file('notes.txt', 2)]);
  });
});

describe('a choice of files', () => {
  it('may be only so large together', () => {
    const files = [file('comments.csv', 60), file('votes.csv', 40)];
    expect(choiceFaults(files, 100).tooLarge).toBeNull();
    expect(choiceFaults(files, 99).tooLarge).toBe(100);
  });
});
