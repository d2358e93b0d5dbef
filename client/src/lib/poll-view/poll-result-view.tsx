import type { Account } from '@polylogue/shared/counting/account';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { Stack } from '../../ui/layout/stack.js';
import { AccountPart } from './account-part.js';
import { BaseFigures } from './base-figures.js';
import { CellTables } from './cell-tables.js';
import { ChangeView } from './change-view.js';
import { CountingProgress } from './counting-progress.js';
import { DecisionWords } from './decision-words.js';
import { useOptionNames } from './option-names.js';
import { ResultPicture } from './result-picture.js';
import { ResultWords } from './result-words.js';
import { ShownParts } from './shown-parts.js';
import type { ResultSurroundings } from './shown-poll.js';
import { useOwnWords } from './use-own-words.js';

export interface PollResultViewProps extends ResultSurroundings {
  readonly poll: PollView;
  /** The whole account where the page has it already; absent: fetched once the reader asks for it. */
  readonly account?: Account | null | undefined;
  /** Level of the sentence that says what came out. */
  readonly headingLevel?: 2 | 3 | undefined;
}

/** What came out of a poll in words, as a picture and as tables, with all that it stands on; nothing before it is shown. */
export function PollResultView({
  poll,
  ownMarks = null,
  towns = [],
  timeZone,
  account,
  headingLevel = 3,
}: PollResultViewProps) {
  const nameOf = useOptionNames(poll, timeZone);
  const own = useOwnWords(poll.form, ownMarks);
  const { result } = poll;
  if (poll.state === 'closed' && poll.isCounting) return <CountingProgress pollId={poll.id} />;
  if (result === null) return <ShownParts poll={poll} towns={towns} nameOf={nameOf} />;
  const shown = { poll, result, nameOf };
  return (
    <Stack gap="large">
      <ResultWords {...shown} level={headingLevel} />
      {own.line !== null && <p>{own.line}</p>}
      <ResultPicture {...shown} ownOf={own.ofOption} />
      <DecisionWords {...shown} />
      <ChangeView {...shown} />
      <BaseFigures poll={poll} result={result} />
      <CellTables {...shown} towns={towns} />
      <AccountPart {...shown} account={account} />
    </Stack>
  );
}
