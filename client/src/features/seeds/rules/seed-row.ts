/** A statement as it stands in what was pasted or in a file. */
export interface SeedRow {
  /** The line (from 1) on which it begins. */
  readonly line: number;
  readonly text: string;
  /** Null: as the list says. */
  readonly lang: string | null;
  /** Null: as the list says. */
  readonly origin: string | null;
  readonly translations: Readonly<Record<string, string>>;
}

export type ReadFaultCode =
  | 'nothing_there'
  | 'stray_quote'
  | 'open_quote'
  | 'endless_row'
  | 'not_text'
  | 'repeated_column'
  | 'too_many_cells';

/** Why a text could not be read, and on which line (from 1). */
export interface ReadFault {
  readonly line: number;
  readonly code: ReadFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a text says. Where there are faults there are no rows: nothing is taken over by halves. */
export interface SeedReading {
  readonly form: 'lines' | 'table';
  readonly rows: readonly SeedRow[];
  /** Columns that are none of ours: their names, or `#4` where one has no name. */
  readonly unread: readonly string[];
  readonly faults: readonly ReadFault[];
}
