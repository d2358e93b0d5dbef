import { isAtLine, type PolisFault, type PolisFaultCode } from '@polylogue/shared/polis/file-fault';
import type { PolisDoubt } from '@polylogue/shared/polis/import-events';

type Params = PolisFault['params'];

/** Why a file of an export is refused, in English. */
const REASONS: Record<PolisFaultCode, (params: Params) => string> = {
  missing_file: () => 'the file is missing',
  unknown_file: () => 'this is no file of an export',
  repeated_file: ({ found, other }) => `"${other}" and "${found}" are both given for it`,
  not_text: () => 'this is not text in UTF-8',
  empty_file: () => 'the file is empty',
  endless_row: () => 'this row does not end: a quotation mark may not be closed',
  stray_quote: ({ found }) => `after a closing quotation mark a comma or a line end must follow, not "${found}"`,
  open_quote: () => 'a quotation mark of this row is not closed',
  wrong_columns: ({ expected, found }) => `${expected} values expected, ${found} found`,
  missing_column: ({ column }) => `there is no column "${column}"`,
  repeated_column: ({ column }) => `the column "${column}" is there twice`,
  bad_value: ({ column, found }) => `"${found}" cannot stand in column "${column}"`,
  repeated_id: ({ found }) => `"${found}" is there a second time`,
  too_many_rows: ({ most }) => `with this row there are more than ${most}: more cannot be brought in`,
  too_many_people: ({ most }) => `from here on there are more than ${most} people: more cannot be brought in`,
  unknown_statement: ({ found }) => `statement "${found}" is not in comments.csv`,
};

/** One line: the file, the line and the reason. */
export const polisFaultText = ({ file, line, code, params }: PolisFault): string =>
  `${file}${isAtLine(code) ? `, line ${line}` : ''}: ${REASONS[code](params)}`;

/** What in an export does not fit the rest of it, in English. */
export function polisDoubtText(doubt: PolisDoubt): string {
  switch (doubt.kind) {
    case 'sums':
      return `${doubt.file}, line ${doubt.line}: the sums are not those of the votes (in ${doubt.rows} rows); the votes were taken`;
    case 'matrix':
      return `participants-votes.csv: the vote of participant ${doubt.participant} on statement ${doubt.statement} is not the last one in votes.csv (${doubt.cells} such votes); both are kept, the matrix counts`;
    case 'columns':
      return `${doubt.file}, line 1: not kept: ${doubt.columns.join(', ')}`;
    case 'times':
      return `${doubt.file}: local times of ${doubt.rows} rows say something else than their timestamps and are not kept`;
  }
}
