import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { adjustedRand } from '@polylogue/shared/opinions/adjusted-rand';
import { analyseOpinions, DEFAULT_TREATMENT } from '@polylogue/shared/opinions/analyse-opinions';
import { exportedVotes, numberedGroups } from './export-matrix.js';
import { columnAt, type ExportTable, readTable } from './export-tables.js';
import { type OpinionsReport, opinionsReport } from './opinions-report.js';

/** Real conversations beside the repository, computed by somebody else; see the README there. */
const FOLDER = fileURLToPath(new URL('../../../../../shared/data/polis/', import.meta.url));
const isThere = existsSync(FOLDER);
if (!isThere) console.warn('skipped: the folder shared/data/polis is not beside the repository');
const suite = isThere ? describe : describe.skip;
const SETS = ['scoop-hivemind.biodiversity', 'brexit-consensus', 'bg2050-volunteers'];

const table = (set: string, name: string): ExportTable => readTable(name, readFileSync(`${FOLDER}${set}/${name}`));
const exported = (set: string) => exportedVotes(table(set, 'participants-votes.csv'), table(set, 'comments.csv'));

function computed(set: string, settings: { readonly k?: number; readonly isGiven?: boolean } = {}): OpinionsReport {
  const { matrix, groupIds } = exported(set);
  const given = settings.isGiven && groupIds ? numberedGroups(groupIds) : null;
  const request = { seed: '1', rejected: DEFAULT_TREATMENT, k: settings.k ?? null };
  const analysis = analyseOpinions(matrix, given ? { ...request, given: given.byPerson } : request);
  return opinionsReport(analysis, given?.ids ?? null, 0);
}

/** Agreement with the groups of the file over the people both have grouped. */
function agreement(set: string, { membership }: OpinionsReport): number {
  const groupIds = exported(set).groupIds ?? new Map<string, string>();
  const both = [...groupIds.keys()].filter((id) => membership[id] !== undefined);
  return adjustedRand(
    both.map((id) => Number(groupIds.get(id))),
    both.map((id) => Number(membership[id])),
  );
}

suite('real conversations', () => {
  it.each(SETS)('have the counts of their matrix, in all and by group: %s', (set) => {
    const votes = table(set, 'participants-votes.csv');
    const groupAt = columnAt(votes, 'group-id');
    const report = computed(set, { isGiven: true });
    expect(report.participants).toBe(votes.rows.length);
    for (const { id, agree, disagree, pass, groups } of report.statements) {
      const at = columnAt(votes, String(id));
      const count = (vote: string, group?: string): number =>
        votes.rows.filter(({ cells }) => cells[at] === vote && (group === undefined || cells[groupAt] === group))
          .length;
      expect([agree, disagree, pass]).toEqual([count('1'), count('-1'), count('0')]);
      for (const own of groups) {
        const group = String(own.id);
        expect([own.agree, own.disagree, own.pass]).toEqual([count('1', group), count('-1', group), count('0', group)]);
      }
    }
    expect(report.groups.map(({ id, size }) => [id, size])).toEqual(
      [0, 1].map((id) => [id, votes.rows.filter(({ cells }) => cells[groupAt] === String(id)).length]),
    );
  });

  it('have the consensus that Pol.is published for all 371 statements', () => {
    const comments = table('bg2050-volunteers', 'comments.csv');
    const [idAt, at] = [columnAt(comments, 'comment-id'), columnAt(comments, 'group-informed-consensus')];
    const own = new Map(
      computed('bg2050-volunteers', { isGiven: true }).statements.map((it) => [String(it.id), it.consensus]),
    );
    expect(own.size).toBe(371);
    for (const { cells } of comments.rows)
      expect(Math.abs((own.get(cells[idAt] ?? '') ?? 9) - Number(cells[at]))).toBeLessThan(1e-9);
  });

  it('fall into the groups that Pol.is found where it found clear ones', () => {
    const biodiversity = computed('scoop-hivemind.biodiversity');
    expect(biodiversity.k).toBe(2);
    expect(agreement('scoop-hivemind.biodiversity', biodiversity)).toBeGreaterThan(0.9);
    expect(agreement('brexit-consensus', computed('brexit-consensus', { k: 2 }))).toBeGreaterThan(0.85);
  });

  it.each(SETS)('do not give every statement the same priority: %s', (set) => {
    const priorities = Object.values(computed(set, { k: 2 }).priorities);
    expect(new Set(priorities.map((it) => it.toPrecision(6))).size).toBeGreaterThan(priorities.length / 2);
  });
});
