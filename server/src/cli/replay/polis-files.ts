import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvReader, type CsvRow } from '@polylogue/shared/polis/csv';
import { PolisFault, type PolisFile, shown } from '@polylogue/shared/polis/file-fault';
import { commentReader, type TableReader, voteReader } from '@polylogue/shared/polis/rows';
import { summaryLine, summaryValue } from '@polylogue/shared/polis/summary';

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

function rowsOf(file: PolisFile, text: string): CsvRow[] {
  const reader = csvReader(file);
  return [...reader.push(text), ...reader.end()];
}

function readTable<R>(file: PolisFile, text: string, readerOf: (header: CsvRow) => TableReader<R>): R[] {
  const [header, ...rows] = rowsOf(file, text);
  if (header === undefined) throw new PolisFault(file, 1, 'empty_file');
  const reader = readerOf(header);
  return rows.map((row) => reader.read(row));
}

/** Puts the rows of comments.csv and votes.csv together. Throws PolisFault with file and line. Pure. */
export function conversationOf(topic: string, commentsCsv: string, votesCsv: string): Conversation {
  const comments = readTable('comments.csv', commentsCsv, commentReader).sort((a, b) => a.at - b.at);
  const votes = readTable('votes.csv', votesCsv, voteReader);
  const statements = comments.map(({ line, id, authorId, text }) => {
    // Somebody must write it again.
    if (authorId === null) throw new PolisFault('comments.csv', line, 'bad_value', { column: 'author-id', found: '' });
    return { id, authorId, text };
  });
  const known = new Set(statements.map((it) => it.id));
  const stray = votes.find((it) => !known.has(it.statementId));
  if (stray) throw new PolisFault('votes.csv', stray.line, 'unknown_statement', { found: shown(stray.statementId) });
  const people = [...new Set([...statements.map((it) => it.authorId), ...votes.map((it) => it.voterId)])];
  return { topic, people, statements, votes };
}

/** Reads the folder of an export. */
export async function readConversation(folder: string): Promise<Conversation> {
  const [summary = '', comments = '', votes = ''] = await Promise.all(
    ['summary.csv', 'comments.csv', 'votes.csv'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  const topic = summaryValue(rowsOf('summary.csv', summary).map(summaryLine), 'topic');
  return conversationOf(topic ?? 'A conversation', comments, votes);
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
