import type { CsvRow } from './csv.js';
import { PolisFault, type PolisFile, shown } from './file-fault.js';
import { instantOfText } from './local-time.js';

/** Columns in the order of the newest export, with what older ones have beside. Others are not kept. */
export const COMMENT_COLUMNS = [
  'timestamp',
  'datetime',
  'comment-id',
  'author-id',
  'agrees',
  'disagrees',
  'moderated',
  'is-meta',
  'is-seed',
  'group-informed-consensus',
  'comment-body',
] as const;
export const VOTE_COLUMNS = ['timestamp', 'datetime', 'comment-id', 'voter-id', 'vote', 'important'] as const;
/** Before the columns of statements. */
export const PARTICIPANT_COLUMNS = [
  'participant',
  'xid',
  'group-id',
  'n-comments',
  'n-votes',
  'n-agree',
  'n-disagree',
] as const;

/** A statement. */
export interface CommentRow {
  readonly line: number;
  readonly id: string;
  /** Null where the file names none. */
  readonly authorId: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Local text of the same instant; null in exports without it. */
  readonly datetime: string | null;
  /** As the file has them: votes of all times, changed ones included. */
  readonly agrees: number | null;
  readonly disagrees: number | null;
  /** 1 accepted, 0 not looked at yet (also where the file does not say), -1 rejected. */
  readonly moderated: 1 | 0 | -1;
  readonly isMeta: boolean;
  readonly isSeed: boolean;
  /** Group-informed consensus as it is written. */
  readonly consensus: string | null;
  readonly text: string;
}

/** One vote event; a later one of the same person on the same statement replaces it. */
export interface VoteRow {
  readonly line: number;
  readonly statementId: string;
  readonly voterId: string;
  readonly value: 1 | 0 | -1;
  /** It matters to the voter; false in exports without that. */
  readonly isImportant: boolean;
  readonly at: number;
  readonly datetime: string | null;
}

/** One row of the matrix. */
export interface ParticipantRow {
  readonly line: number;
  readonly id: string;
  readonly xid: string | null;
  /** Null: in no group. */
  readonly groupId: string | null;
  /** As the file has them; null where a column is missing. */
  readonly counts: {
    readonly comments: number | null;
    readonly votes: number | null;
    readonly agree: number | null;
    readonly disagree: number | null;
  };
  /** By the reader's `statementIds`; null: never answered. */
  readonly votes: readonly (1 | 0 | -1 | null)[];
}

/** Reads the rows of a table whose header is known. */
export interface TableReader<R> {
  /** Known columns in the order of the file. */
  readonly columns: readonly string[];
  /** Columns that nobody reads. */
  readonly unknown: readonly string[];
  read(row: CsvRow): R;
}

/** A table whose rows have times. */
export interface TimedReader<R> extends TableReader<R> {
  /** Once a row is read: whether the file counts seconds since 1970, as that of a report does, and not milliseconds. */
  readonly isInSeconds: () => boolean;
}

/** Reads rows of comments.csv. Throws PolisFault where a column that must be there is missing; `read` where a value is wrong. */
export function commentReader(header: CsvRow): TimedReader<CommentRow> {
  const table = tableOf('comments.csv', header, COMMENT_COLUMNS, ['timestamp', 'comment-id', 'comment-body']);
  const clock = fileClock();
  return {
    ...table,
    isInSeconds: clock.isInSeconds,
    read: (row) => {
      const cells = table.cellsOf(row);
      return {
        line: row.line,
        id: cells.id('comment-id'),
        authorId: cells.optional('author-id'),
        at: clock.at(cells),
        datetime: cells.optional('datetime'),
        agrees: cells.count('agrees'),
        disagrees: cells.count('disagrees'),
        moderated: cells.sign('moderated') ?? 0,
        isMeta: cells.flag('is-meta'),
        isSeed: cells.flag('is-seed'),
        consensus: cells.optional('group-informed-consensus'),
        text: cells.text('comment-body'),
      };
    },
  };
}

/** Reads rows of votes.csv; throws like `commentReader`. */
export function voteReader(header: CsvRow): TimedReader<VoteRow> {
  const table = tableOf('votes.csv', header, VOTE_COLUMNS, ['timestamp', 'comment-id', 'voter-id', 'vote']);
  const clock = fileClock();
  return {
    ...table,
    isInSeconds: clock.isInSeconds,
    read: (row) => {
      const cells = table.cellsOf(row);
      const value = cells.sign('vote');
      if (value === null) throw cells.bad('vote');
      return {
        line: row.line,
        statementId: cells.id('comment-id'),
        voterId: cells.id('voter-id'),
        value,
        isImportant: cells.mark('important'),
        at: clock.at(cells),
        datetime: cells.optional('datetime'),
      };
    },
  };
}

/** Reads rows of participants-votes.csv, whose further columns are statements; throws like `commentReader`. */
export function participantReader(
  header: CsvRow,
): TableReader<ParticipantRow> & { readonly statementIds: readonly string[] } {
  const known = new Set<string>(PARTICIPANT_COLUMNS);
  const table = tableOf('participants-votes.csv', header, PARTICIPANT_COLUMNS, ['participant']);
  const places = [...header.cells.keys()].filter((at) => !known.has(header.cells[at] ?? ''));
  return {
    ...table,
    unknown: [],
    statementIds: places.map((at) => header.cells[at] ?? ''),
    read: (row) => {
      const cells = table.cellsOf(row);
      return {
        line: row.line,
        id: cells.id('participant'),
        xid: cells.optional('xid'),
        groupId: cells.optional('group-id'),
        counts: {
          comments: cells.count('n-comments'),
          votes: cells.count('n-votes'),
          agree: cells.count('n-agree'),
          disagree: cells.count('n-disagree'),
        },
        votes: places.map((at) => {
          const vote = signOf(row.cells[at] ?? '');
          if (vote === undefined) throw cells.bad(header.cells[at] ?? '', row.cells[at]);
          return vote;
        }),
      };
    },
  };
}

/**
 * The times of one file. Its first row says whether they are seconds: there the local text beside, which says its distance from UTC, is of that
 * instant.
 */
function fileClock(): { readonly at: (cells: Cells) => number; readonly isInSeconds: () => boolean } {
  let unit: 1 | 1000 | null = null;
  return {
    at: (cells) => {
      unit ??= instantOfText(cells.text('datetime')) === cells.instant('timestamp') * 1000 ? 1000 : 1;
      return cells.instant('timestamp', unit);
    },
    isInSeconds: () => unit === 1000,
  };
}

interface Cells {
  text(column: string): string;
  /** Null where the column is missing or the cell empty. */
  optional(column: string): string | null;
  id(column: string): string;
  /** Milliseconds since 1970; `unit`: so many of them are one of the file's. */
  instant(column: string, unit?: number): number;
  count(column: string): number | null;
  sign(column: string): 1 | 0 | -1 | null;
  /** `true` or `false`; false where the column is missing or the cell empty. */
  flag(column: string): boolean;
  /** The same, written as 1 or 0. */
  mark(column: string): boolean;
  bad(column: string, found?: string): PolisFault;
}

function tableOf(
  file: PolisFile,
  { line, cells: header }: CsvRow,
  known: readonly string[],
  needed: readonly string[],
): { readonly columns: string[]; readonly unknown: string[]; readonly cellsOf: (row: CsvRow) => Cells } {
  const places = new Map<string, number>();
  for (const [at, name] of header.entries()) {
    if (places.has(name)) throw new PolisFault(file, line, 'repeated_column', { column: shown(name) });
    places.set(name, at);
  }
  const missing = needed.find((name) => !places.has(name));
  if (missing !== undefined) throw new PolisFault(file, line, 'missing_column', { column: missing });
  return {
    columns: header.filter((name) => known.includes(name)),
    unknown: header.filter((name) => !known.includes(name)),
    cellsOf: (row) => {
      if (row.cells.length !== header.length)
        throw new PolisFault(file, row.line, 'wrong_columns', { expected: header.length, found: row.cells.length });
      return cellsOf(file, row, places);
    },
  };
}

/** The last instant that has four digits of a year: 9999-12-31. */
const LAST_INSTANT = 253_402_300_799_999;
const LONGEST_ID = 200;

function cellsOf(file: PolisFile, row: CsvRow, places: ReadonlyMap<string, number>): Cells {
  const text = (column: string): string => row.cells[places.get(column) ?? -1] ?? '';
  const bad: Cells['bad'] = (column, found = text(column)) =>
    new PolisFault(file, row.line, 'bad_value', { column: shown(column), found: shown(found) });
  return {
    text,
    bad,
    optional: (column) => text(column) || null,
    id: (column) => {
      const id = text(column);
      if (id === '' || id.length > LONGEST_ID) throw bad(column);
      return id;
    },
    instant: (column, unit = 1) => {
      const at = wholeOf(text(column));
      if (at === null || at * unit > LAST_INSTANT) throw bad(column);
      return at * unit;
    },
    count: (column) => {
      if (text(column) === '') return null;
      const count = wholeOf(text(column));
      if (count === null) throw bad(column);
      return count;
    },
    sign: (column) => {
      const sign = signOf(text(column));
      if (sign === undefined) throw bad(column);
      return sign;
    },
    flag: (column) => {
      const flag = text(column).toLowerCase();
      if (!['', 'true', 'false'].includes(flag)) throw bad(column);
      return flag === 'true';
    },
    mark: (column) => {
      const mark = text(column);
      if (!['', '1', '0'].includes(mark)) throw bad(column);
      return mark === '1';
    },
  };
}

const wholeOf = (text: string): number | null => (/^\d{1,15}$/.test(text) ? Number(text) : null);

/** Null: empty. Undefined: neither. */
function signOf(text: string): 1 | 0 | -1 | null | undefined {
  switch (text) {
    case '1':
      return 1;
    case '0':
      return 0;
    case '-1':
      return -1;
    case '':
      return null;
    default:
      return undefined;
  }
}
