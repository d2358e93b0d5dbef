import { readPollJson } from '@polylogue/shared/counting/formats/poll-json';
import type { PublicPoll } from '@polylogue/shared/polls/routes';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { ApiError } from '../../lib/api/api-error.js';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { usePublicPoll } from '../../lib/poll-view/use-public-poll.js';
import { PageQuery } from '../../lib/public-view/page-query.js';
import { StaffText } from '../../lib/room-view/staff-text.js';
import { Button } from '../../ui/actions/button.js';
import { LoadingState } from '../../ui/feedback/loading-state.js';
import { Cluster, Stack } from '../../ui/layout/stack.js';
import { Heading } from '../../ui/text/heading.js';
import { CountSheet } from './components/count-sheet.js';
import { SheetTerms } from './components/sheet-terms.js';
import { sheetOf } from './rules/ballot-groups.rules.js';
import { fileAddress, MAIN_FILE } from './rules/file-address.rules.js';

/** `/:lang/polls/:pollId/count-sheet`: all ballots on paper, for those who count by hand. */
export default function CountSheetPage() {
  const { pollId = '' } = useParams();
  return <PageQuery query={usePublicPoll(pollId)}>{(shown) => <Sheet shown={shown} />}</PageQuery>;
}

function Sheet({ shown }: { readonly shown: PublicPoll }) {
  const { t } = useTranslation(['public-polls', 'poll-results']);
  const paths = usePaths();
  const { poll, account } = shown;
  const rule = account?.rule ?? 'sum';
  const ballots = useBallots(poll.id);
  return (
    <Stack gap="large">
      <PageHead title={t('sheet.title')} />
      <Cluster justify="between" data-print="no">
        <a href={paths.poll(poll.id)}>{t('sheet.back')}</a>
        <Button onClick={() => window.print()}>{t('sheet.print')}</Button>
      </Cluster>
      <div>
        <Heading level={1}>{t('sheet.title')}</Heading>
        <Heading level={2} size={3}>
          <StaffText texts={poll.question} />
        </Heading>
      </div>
      <p>{t('sheet.intro')}</p>
      <p>
        <strong>{t('sheet.rule', { rule: t(`poll-results:rule.${rule}.name`) })}</strong>{' '}
        {t(`poll-results:rule.${rule}.how`)}
      </p>
      <SheetTerms shown={shown} />
      {ballots.data === undefined ? (
        <LoadingState label={t('sheet.loading')} shape="rows" count={6} />
      ) : ballots.data === null ? (
        <p>{t('sheet.none')}</p>
      ) : (
        <CountSheet poll={poll} timeZone={shown.dialogue.timeZone} sheet={sheetOf(ballots.data)} />
      )}
    </Stack>
  );
}

/** The ballots of the poll's main file; null where the poll has no such file or it holds no ballots to count. */
function useBallots(pollId: string) {
  return useQuery({
    queryKey: ['poll-ballots', pollId],
    queryFn: async ({ signal }) => {
      const response = await fetch(fileAddress(pollId, MAIN_FILE), { signal });
      if (response.status === 404) return null;
      if (!response.ok) throw new ApiError('unavailable', { status: response.status });
      const read = readPollJson(await response.text());
      return read.ok ? read.value.profile : null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
