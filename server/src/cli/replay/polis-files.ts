import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A conversation as the files of a Pol.is export give it: who wrote what, who voted how, in the order of the file. */
export interface Conversation {
  readonly topic: string;
  /** Ids of everybody who wrote or voted, in order of first appearance. */
  readonly people: readonly string[];
  /** By time of writing. */
  readonly statements: readonly { readonly id: string; readonly authorId: string; readonly text: string }[];
  /** Every vote event; a later one of the same person on the same statement replaces the earlier. */
  readonly votes: readonly PolisVote[];
}

export interface PolisVote {
  readonly voterId: string;
  readonly statementId: string;
  readonly value: 1 | 0 | -1;
}

const CommentRow = z.object({
  timestamp: z.coerce.number(),
  'comment-id': z.string().min(1),
  'author-id': z.string().min(1),
  'comment-body': z.string(),
});
const VoteRow = z.object({
  'comment-id': z.string().min(1),
  'voter-id': z.string().min(1),
  vote: z.enum(['1', '0', '-1']).transform((value) => (value === '1' ? 1 : value === '0' ? 0 : -1)),
});

/** A file of an export is not as it should be: which one, and where. */
export class PolisFileFault extends Error {}

/** Rows of a CSV with a header, each checked; throws PolisFileFault with file and line. */
export function readRows<S extends z.ZodType>(name: string, text: string, schema: S): z.output<S>[] {
  let records: unknown[];
  try {
    records = parse(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (error) {
    throw new PolisFileFault(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return records.map((record, i) => {
    const row = schema.safeParse(record);
    if (row.success) return row.data;
    throw new PolisFileFault(
      `${name}, record ${i + 1}: ${row.error.issues.map((it) => it.path.join('.')).join(', ')} is not valid`,
    );
  });
}

/** Puts the rows of comments.csv and votes.csv together. Pure. */
export function conversationOf(topic: string, commentsCsv: string, votesCsv: string): Conversation {
  const comments = readRows('comments.csv', commentsCsv, CommentRow).sort((a, b) => a.timestamp - b.timestamp);
  const votes = readRows('votes.csv', votesCsv, VoteRow).map((row) => ({
    voterId: row['voter-id'],
    statementId: row['comment-id'],
    value: row.vote as 1 | 0 | -1,
  }));
  const statements = comments.map((row) => ({
    id: row['comment-id'],
    authorId: row['author-id'],
    text: row['comment-body'],
  }));
  const known = new Set(statements.map((it) => it.id));
  const stray = votes.find((it) => !known.has(it.statementId));
  if (stray) throw new PolisFileFault(`votes.csv: statement ${stray.statementId} is not in comments.csv`);
  const people = [...new Set([...statements.map((it) => it.authorId), ...votes.map((it) => it.voterId)])];
  return { topic, people, statements, votes };
}

/** Reads the folder of an export. */
export async function readConversation(folder: string): Promise<Conversation> {
  const [summary, comments, votes] = await Promise.all(
    ['summary.csv', 'comments.csv', 'votes.csv'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  const topic = /^topic,(?:"((?:[^"]|"")*)"|(.*))\r?$/m.exec(summary ?? '');
  return conversationOf(
    (topic?.[1]?.replaceAll('""', '"') ?? topic?.[2] ?? '').trim() || 'A conversation',
    comments ?? '',
    votes ?? '',
  );
}

/** Counts by statement: each person's last vote. */
export function lastVotes(votes: readonly PolisVote[]): Map<string, { agree: number; disagree: number; pass: number }> {
  const last = new Map(votes.map((it) => [`${it.voterId}\n${it.statementId}`, it]));
  const counts = new Map<string, { agree: number; disagree: number; pass: number }>();
  for (const { statementId, value } of last.values()) {
    const row = counts.get(statementId) ?? { agree: 0, disagree: 0, pass: 0 };
    row[value === 1 ? 'agree' : value === 0 ? 'pass' : 'disagree'] += 1;
    counts.set(statementId, row);
  }
  return counts;
}
