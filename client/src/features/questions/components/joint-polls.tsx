import type { JointPoll, JointResult } from '@polylogue/shared/questions/schemas';
import { useTranslation } from 'react-i18next';
import { timeLocale } from '../../../lib/i18n/local-time.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { useOptionNames } from '../../../lib/poll-view/option-names.js';
import { readableValue } from '../../../lib/poll-view/value-words.rules.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { StaffText } from '../../../lib/room-view/staff-text.js';
import styles from '../questions.module.css';
import { DataTable, type TableColumn } from '../../../ui/figures/data-table.js';

/** More options than these make a table nobody can read on a phone: then the poll's own page tells. */
const MOST_COLUMNS = 6;

/** Each poll with the question: where and when, how many answered, and how. */
export function JointPolls({ joint }: { readonly joint: JointResult }) {
  const { t, i18n } = useTranslation('joint-results');
  const paths = usePaths();
  const { form, options, polls } = joint;
  const nameOf = useOptionNames({ options }, polls[0]?.dialogue.timeZone);
  const count = (people: number): string => formatCount(people, i18n.language);
  const figure = (key: string, header: string, of: (poll: JointPoll) => string): TableColumn<JointPoll> => ({
    key,
    header,
    align: 'end',
    cell: of,
  });
  const shown = options.length <= MOST_COLUMNS ? options : [];
  const columns: TableColumn<JointPoll>[] = [
    {
      key: 'where',
      header: t('polls.where'),
      isRowHeader: true,
      cell: ({ pollId, dialogue }) => (
        <a href={paths.poll(pollId)} className={styles.where}>
          <StaffText texts={dialogue.title} />
        </a>
      ),
    },
    { key: 'when', header: t('polls.when'), cell: (poll) => dayOf(poll, i18n.language) },
    figure('ballots', t('polls.ballots'), ({ ballots }) => count(ballots)),
    ...(polls.some(({ leftOut }) => leftOut > 0)
      ? [figure('left', t('polls.left_out'), ({ leftOut }) => count(leftOut))]
      : []),
    ...(polls.some(({ median }) => median !== null)
      ? [
          figure('median', t('polls.median'), ({ median }) =>
            median === null ? '–' : readableValue(form, median, i18n.language),
          ),
        ]
      : []),
    ...shown.map(({ id }, at) => figure(id, nameOf(id).text, ({ votes }) => count(votes[at] ?? 0))),
  ];
  return (
    <DataTable
      isCaptionHidden
      caption={t('polls.caption', { count: polls.length })}
      columns={columns}
      rows={polls}
      rowKey={({ pollId }) => pollId}
    />
  );
}

/** The day on which a poll was closed, where it was held. */
const dayOf = ({ closedAt, dialogue }: JointPoll, language: string): string =>
  new Intl.DateTimeFormat(timeLocale(language), { dateStyle: 'medium', timeZone: dialogue.timeZone }).format(
    new Date(closedAt),
  );
