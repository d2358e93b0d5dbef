import type { Account } from '@polylogue/shared/counting/account';
import type { PublicPoll } from '@polylogue/shared/polls/routes';
import { useTranslation } from 'react-i18next';
import { AccountView } from '../../../lib/poll-view/account-view.js';
import { type NameOf, useOptionNames } from '../../../lib/poll-view/option-names.js';
import { formatCount, formatList } from '../../../lib/room-view/format-time.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { DataTable } from '../../../ui/figures/data-table.js';
import { Stack } from '../../../ui/layout/stack.js';
import styles from '../public-polls.module.css';
import { type AccountPart, type ComparedPart, compareAccounts, writtenPart } from '../rules/compare-accounts.rules.js';

export interface RecountOutcomeProps {
  readonly shown: PublicPoll;
  /** As the page has it. */
  readonly account: Account;
  /** As the reader's device counted it. */
  readonly own: Account;
}

/** The two counts side by side, part by part. */
export function RecountOutcome({ shown, account, own }: RecountOutcomeProps) {
  const { t, i18n } = useTranslation('public-polls');
  const nameOf = useOptionNames(shown.poll, shown.dialogue.timeZone);
  const parts = compareAccounts(account, own);
  const other = parts.filter(({ isSame }) => !isSame).map(({ part }) => t(`recount.parts.${part}`));
  const { result } = shown.poll;
  return (
    <Stack>
      {other.length === 0 ? (
        <Notice tone="success" title={t('recount.same')}>
          {t('recount.same_why', { shown: formatCount(own.ballots, i18n.language) })} {t('recount.hash_same')}
        </Notice>
      ) : (
        <Notice tone="error" title={t('recount.differs', { parts: formatList(other, i18n.language) })}>
          {t('recount.differs_why')}
        </Notice>
      )}
      <DataTable
        caption={t('recount.title')}
        isCaptionHidden
        rows={parts}
        rowKey={({ part }) => part}
        columns={[
          { key: 'part', header: t('recount.part'), isRowHeader: true, cell: ({ part }) => t(`recount.parts.${part}`) },
          { key: 'here', header: t('recount.here'), cell: (row) => <Part of={account} row={row} nameOf={nameOf} /> },
          { key: 'there', header: t('recount.there'), cell: (row) => <Part of={own} row={row} nameOf={nameOf} /> },
          {
            key: 'same',
            header: t('recount.comparison'),
            cell: ({ isSame }) => (isSame ? t('recount.equal') : <strong>{t('recount.unequal')}</strong>),
          },
        ]}
      />
      {result !== null && (
        <details>
          <summary className={styles.summary}>{t('recount.full')}</summary>
          <AccountView poll={shown.poll} result={result} nameOf={nameOf} account={own} />
        </details>
      )}
    </Stack>
  );
}

interface PartProps {
  readonly of: Account;
  readonly row: ComparedPart;
  readonly nameOf: NameOf;
}

const NAMES: ReadonlySet<AccountPart> = new Set(['winners', 'order', 'candidates', 'dropped']);

/** Lists of names and single figures as they are; what is long by how much of it there is, or whole where it differs. */
function Part({ of: account, row, nameOf }: PartProps) {
  const { i18n } = useTranslation('public-polls');
  const value = account[row.part];
  if (value === undefined) return '–';
  if (typeof value === 'number') return formatCount(value, i18n.language);
  if (typeof value === 'string') return value;
  if (NAMES.has(row.part) && Array.isArray(value)) return value.map((name) => nameOf(String(name)).text).join(' › ');
  if (row.part === 'scores')
    return Object.entries(account.scores ?? {})
      .map(([name, figure]) => `${nameOf(name).text}: ${formatCount(figure, i18n.language)}`)
      .join(' · ');
  if (!row.isSame) return <code className={styles.hash}>{writtenPart(value)}</code>;
  return formatCount(Array.isArray(value) ? value.length : Object.keys(value).length, i18n.language);
}
