import type { OpinionsView } from '@polylogue/shared/opinions/live';
import type { StatementId } from '@polylogue/shared/kernel/ids';

/** Everything the report says of a statement is said of one of these. */
export function namedStatements(
  { groups, bridging, dividing }: Pick<OpinionsView, 'groups' | 'bridging' | 'dividing'>,
  ...lists: readonly (readonly StatementId[])[]
): ReadonlySet<string> {
  const defining = groups.flatMap((group) => group.defining.map(({ statementId }) => statementId));
  return new Set([...bridging, ...dividing, ...defining, ...lists.flat()]);
}
