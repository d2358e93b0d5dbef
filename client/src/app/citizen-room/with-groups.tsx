import { OpinionsPart } from '../../features/opinions/components/opinions-part.js';
import { ResultsPart } from '../../features/polls/components/results-part.js';
import { StatementsPart } from '../../features/statements/components/statements-part.js';

/** Statements with the groups that come of them below the deck. */
export function StatementsWithGroups() {
  return <StatementsPart groups={<OpinionsPart />} />;
}

/** What came out of the polls, then how people stand to one another. */
export function ResultsWithGroups() {
  return (
    <>
      <ResultsPart />
      <OpinionsPart />
    </>
  );
}
