import type { OpinionReport } from '@polylogue/shared/opinions/report';
import { mayReadReport } from '@polylogue/shared/opinions/report.rules';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { formatSpan } from '../../lib/i18n/local-time.js';
import { OPINIONS } from '../../lib/opinions-view/namespace.js';
import { usePaths } from '../../lib/page/page-context.js';
import { PageHead } from '../../lib/page/page-head.js';
import { PageQuery } from '../../lib/public-view/page-query.js';
import { formatCount } from '../../lib/room-view/format-time.js';
import { StaffText } from '../../lib/room-view/staff-text.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Stack } from '../../ui/layout/stack.js';
import { Eyebrow, Heading } from '../../ui/text/heading.js';
import { useOpinionReport } from './api/use-opinion-report.js';
import { MethodBox } from './components/method-box.js';
import { ParticipationTable } from './components/participation-table.js';
import { ReportGroups } from './components/report-groups.js';
import { ReportLists } from './components/report-lists.js';

/** `/:lang/d/:slug/opinions`: what the people of a dialogue agree on and what not, for anybody and for paper. */
export default function OpinionReportPage() {
  const { slug = '' } = useParams();
  return <PageQuery query={useOpinionReport(slug)}>{(report) => <OpinionReportDocument report={report} />}</PageQuery>;
}

function OpinionReportDocument({ report }: { readonly report: OpinionReport }) {
  const { t, i18n } = useTranslation(['opinion-report', OPINIONS]);
  const paths = usePaths();
  const locale = i18n.language;
  const { dialogue, view, participation } = report;
  const people = formatCount(view.people, locale);
  return (
    <Stack gap="huge">
      <PageHead title={t('title')} description={t('description', { people })} />
      <Stack>
        <Eyebrow>
          {t('of')}{' '}
          <a href={paths.dialogue(dialogue.slug)}>
            <StaffText texts={dialogue.title} />
          </a>
        </Eyebrow>
        <Heading level={1}>{t('title')}</Heading>
        {view.at !== null && (
          // The server's and the browser's tables of languages may differ by a comma.
          <p suppressHydrationWarning>
            {t('counted', {
              ns: OPINIONS,
              when: formatSpan(view.at, null, locale, dialogue.timeZone),
              people,
              votes: formatCount(view.votes, locale),
            })}
          </p>
        )}
        {view.excluded > 0 && <p>{t('excluded', { ns: OPINIONS, people: formatCount(view.excluded, locale) })}</p>}
        {!mayReadReport(dialogue.state, []) && (
          <Notice isQuiet title={t('early.title')}>
            {t('early.why')}
          </Notice>
        )}
      </Stack>
      <ReportGroups report={report} />
      {view.state !== 'waiting' && <ReportLists report={report} />}
      {participation.people > 0 && <ParticipationTable participation={participation} towns={dialogue.towns} />}
      {view.inputHash !== null && <MethodBox view={view} />}
    </Stack>
  );
}
