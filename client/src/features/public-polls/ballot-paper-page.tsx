import { useTranslation } from 'react-i18next';
import { useParams, useSearch } from 'wouter';
import { PageHead } from '../../lib/page/page-head.js';
import { StaffRoom } from '../../lib/staff-view/staff-room.js';
import { Button } from '../../ui/actions/button.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { Main } from '../../ui/layout/page-shell.js';
import { Stack } from '../../ui/layout/stack.js';
import { Heading } from '../../ui/text/heading.js';
import { BallotPaper } from './components/ballot-paper.js';
import styles from './public-polls.module.css';
import { copiesOnPage } from './rules/paper-layout.rules.js';

/** `/:lang/polls/:pollId/ballot-paper?d=slug`: papers to print for a hall, for staff. Prepared polls are in the staff's room only. */
export default function BallotPaperPage() {
  const { t, i18n } = useTranslation('public-polls');
  const { pollId = '' } = useParams();
  const slug = new URLSearchParams(useSearch()).get('d') ?? '';
  return (
    <StaffRoom slug={slug}>
      {(room) => {
        const poll = room.polls.find(({ id }) => id === pollId);
        const isFit = poll?.state === 'prepared' || poll?.state === 'open';
        if (poll === undefined || !isFit)
          return (
            <Main>
              <PageHead title={t('paper.title')} />
              <EmptyState title={t('paper.title')}>
                {t(poll === undefined ? 'paper.missing' : 'paper.unfit')}
              </EmptyState>
            </Main>
          );
        const copies = copiesOnPage(poll, i18n.language);
        return (
          <Main>
            <PageHead title={t('paper.title')} />
            <Stack gap="large">
              <div data-print="no">
                <Heading level={1}>{t('paper.title')}</Heading>
                <p>{t('paper.intro')}</p>
                <Button onClick={() => window.print()}>{t('paper.print')}</Button>
              </div>
              <div className={styles.papers} data-copies={copies}>
                {Array.from({ length: copies }, (_, copy) => (
                  <BallotPaper
                    // oxlint-disable-next-line react/no-array-index-key -- copies are alike
                    key={copy}
                    poll={poll}
                    timeZone={room.dialogue?.timeZone}
                  />
                ))}
              </div>
            </Stack>
          </Main>
        );
      }}
    </StaffRoom>
  );
}
