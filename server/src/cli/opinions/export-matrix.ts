import { compareIds } from '@polylogue/shared/opinions/id-order';
import { type StatementEntry, type VoteMatrix, voteMatrix } from '@polylogue/shared/opinions/vote-matrix';
import { columnAt, type ExportTable, faultAt } from './export-tables.js';

/** What the files of an export say of votes, moderation and groups. */
export interface ExportedVotes {
  readonly matrix: VoteMatrix;
  /** The value of the column group-id by person; who has none is missing. Null where there is no such column. */
  readonly groupIds: ReadonlyMap<string, string> | null;
}

/** Columns that stand before the statements; all others are named by a statement's id. */
const ABOUT_PEOPLE = new Set(['participant', 'xid', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree']);

/**
 * The matrix of an export: `votes` is participants-votes.csv, `comments` gives moderation. Statements without a column have no votes and
 * do not enter; columns without a comment count as not looked at. Throws an InputFault that names file and line.
 */
export function exportedVotes(votes: ExportTable, comments: ExportTable): ExportedVotes {
  const known = moderationOf(comments);
  const personAt = columnAt(votes, 'participant');
  const statements = votes.columns.flatMap((name, at) =>
    ABOUT_PEOPLE.has(name)
      ? []
      : [{ at, entry: known.get(name) ?? ({ id: name, moderation: 0, isMeta: false } as const) }],
  );
  const people = new Set<string>();
  const [participant, statement, value]: [number[], number[], number[]] = [[], [], []];
  for (const { line, cells } of votes.rows) {
    const id = (cells[personAt] ?? '').trim();
    if (id === '') throw faultAt(votes.file, line, 'participant is missing');
    if (people.has(id)) throw faultAt(votes.file, line, `participant ${id} is there twice`);
    for (const [column, { at }] of statements.entries()) {
      const cell = (cells[at] ?? '').trim();
      if (cell === '') continue;
      const vote = VOTES.get(cell);
      if (vote === undefined)
        throw faultAt(votes.file, line, `"${cell}" in column ${votes.columns[at]} is no vote: 1, 0, -1 or nothing`);
      participant.push(people.size);
      statement.push(column);
      value.push(vote);
    }
    people.add(id);
  }
  const matrix = voteMatrix({
    participants: [...people],
    statements: statements.map(({ entry }) => entry),
    votes: {
      participant: Uint32Array.from(participant),
      statement: Uint32Array.from(statement),
      value: Int8Array.from(value),
    },
  });
  return { matrix, groupIds: groupIdsOf(votes, personAt) };
}

/** Groups an export may have: Pol.is makes five at most. */
const MOST_GROUPS = 100;

/** Groups of an export numbered 0, 1, 2 … in the order of their ids, as the maths wants them. */
export function numberedGroups(groupIds: ReadonlyMap<string, string>): {
  readonly ids: readonly string[];
  readonly byPerson: ReadonlyMap<string, number>;
} {
  const ids = [...new Set(groupIds.values())].sort(compareIds);
  return { ids, byPerson: new Map([...groupIds].map(([person, id]) => [person, ids.indexOf(id)])) };
}

const VOTES: ReadonlyMap<string, 1 | 0 | -1> = new Map([
  ['1', 1],
  ['0', 0],
  ['-1', -1],
]);
const META: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['', false],
]);

function moderationOf(comments: ExportTable): Map<string, StatementEntry> {
  const [idAt, moderatedAt] = [columnAt(comments, 'comment-id'), columnAt(comments, 'moderated')];
  const metaAt = comments.columns.indexOf('is-meta');
  const entries = new Map<string, StatementEntry>();
  for (const { line, cells } of comments.rows) {
    const id = (cells[idAt] ?? '').trim();
    if (id === '') throw faultAt(comments.file, line, 'comment-id is missing');
    if (entries.has(id)) throw faultAt(comments.file, line, `comment-id ${id} is there twice`);
    const moderated = (cells[moderatedAt] ?? '').trim();
    const moderation = VOTES.get(moderated === '' ? '0' : moderated);
    if (moderation === undefined)
      throw faultAt(comments.file, line, `moderated is "${moderated}": 1, 0 or -1 expected`);
    const meta = metaAt < 0 ? '' : (cells[metaAt] ?? '').trim().toLowerCase();
    const isMeta = META.get(meta);
    if (isMeta === undefined) throw faultAt(comments.file, line, `is-meta is "${meta}": true or false expected`);
    entries.set(id, { id, moderation, isMeta });
  }
  return entries;
}

function groupIdsOf(votes: ExportTable, personAt: number): ReadonlyMap<string, string> | null {
  const at = votes.columns.indexOf('group-id');
  if (at < 0) return null;
  const groupIds = new Map<string, string>();
  const known = new Set<string>();
  for (const { line, cells } of votes.rows) {
    const id = (cells[at] ?? '').trim();
    if (id === '') continue;
    if (known.add(id).size > MOST_GROUPS) throw faultAt(votes.file, line, `more than ${MOST_GROUPS} groups`);
    groupIds.set((cells[personAt] ?? '').trim(), id);
  }
  return groupIds;
}
