import { describe, expect, it } from '@jest/globals';
import type { PolisFile } from './file-fault.js';
import { missingFiles, polisFileOf, sortedPolisFiles } from './file-names.rules.js';

describe('which file of an export a file is', () => {
  it.each<[string, PolisFile | null]>([
    ['comments.csv', 'comments.csv'],
    ['town-hall-comments.csv', 'comments.csv'],
    ['2024-10-09-1200-3nemnipcrc-summary.csv', 'summary.csv'],
    ['votes (1).csv', 'votes.csv'],
    ['town-votes(12).csv', 'votes.csv'],
    ['VOTES.CSV', 'votes.csv'],
    ['my stats-history.csv', 'stats-history.csv'],
    ['participants-votes.csv', 'participants-votes.csv'],
    ['town-participants-votes.csv', 'participants-votes.csv'],
    ['town_participants_votes (2).csv', 'participants-votes.csv'],
    ['town-participant-votes.csv', 'participants-votes.csv'],
    ['comment-groups.csv', null],
    ['participant-importance.csv', null],
    ['devotes.csv', null],
    ['évotes.csv', null],
    ['votes.csv.zip', null],
    ['votes.xlsx', null],
    ['', null],
  ])('%s: %s', (name, file) => {
    expect(polisFileOf(name)).toBe(file);
  });
});

const sorted = (...names: string[]) => sortedPolisFiles(names, (name) => name);

describe('a choice of files', () => {
  it('is whole with comments.csv and one of the two files of votes', () => {
    expect(sorted('a-comments.csv', 'a-votes.csv').faults).toEqual([]);
    expect(sorted('participant-votes.csv', 'comments.csv').faults).toEqual([]);
    expect([...sorted('a-comments.csv', 'a-votes.csv').known]).toEqual([
      ['comments.csv', 'a-comments.csv'],
      ['votes.csv', 'a-votes.csv'],
    ]);
  });

  it('tells everything that is wrong with it at once', () => {
    expect(sorted('votes.csv', 'notes.txt', 'votes (1).csv').faults).toEqual([
      { file: 'notes.txt', line: 1, code: 'unknown_file', params: {} },
      { file: 'votes.csv', line: 1, code: 'repeated_file', params: { found: 'votes (1).csv', other: 'votes.csv' } },
      { file: 'comments.csv', line: 1, code: 'missing_file', params: {} },
    ]);
    expect(missingFiles(new Map()).map(({ file }) => file)).toEqual(['comments.csv', 'votes.csv']);
  });

  it('keeps the first of two files that are the same one', () => {
    expect(sorted('comments.csv', 'b-comments.csv').known.get('comments.csv')).toBe('comments.csv');
  });
});
