import { useParams, useSearch } from 'wouter';
import { OpinionsPart } from '../../features/opinions/components/opinions-part.js';
import { ResultsPart } from '../../features/polls/components/results-part.js';
import { StatementsPart } from '../../features/statements/components/statements-part.js';
import { usePaths } from '../../lib/page/page-context.js';
import { useGoTo } from '../../lib/routing/use-go-to.js';

/** Statements with the groups that come of them below the deck. It begins with the statement that the address names. */
export function StatementsWithGroups() {
  const firstId = new URLSearchParams(useSearch()).get('statement');
  return <StatementsPart firstId={firstId} groups={(onOpen) => <OpinionsPart onOpen={onOpen} />} />;
}

/** What came out of the polls, then how people stand to one another; a statement is opened on the page of the statements. */
export function ResultsWithGroups() {
  const { slug = '' } = useParams();
  const paths = usePaths();
  const goTo = useGoTo();
  return (
    <>
      <ResultsPart />
      <OpinionsPart onOpen={(statementId) => goTo(paths.roomStatement(slug, statementId))} />
    </>
  );
}
