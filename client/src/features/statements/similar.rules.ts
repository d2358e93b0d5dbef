import { textLength } from '@polylogue/shared/kernel/text.rules';
import {
  SIMILAR_FROM,
  STATEMENT_LIMIT,
  type SimilarStatement,
  type StatementView,
} from '@polylogue/shared/statements/schemas';

/** Whether a text is long enough to resemble anything, and short enough to be sent at all. */
export function isComparable(text: string): boolean {
  const length = textLength(text.trim());
  return length >= SIMILAR_FROM && length <= STATEMENT_LIMIT;
}

/** The statements found, in their order, without those that have been taken away since. */
export function stillShown(
  found: readonly SimilarStatement[],
  statements: readonly StatementView[],
): readonly StatementView[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return found.flatMap(({ statementId }) => byId.get(statementId) ?? []);
}
