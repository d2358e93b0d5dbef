import type { Account } from '@polylogue/shared/counting/account';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/figures/data-table.js';
import { RuledSection } from '../../ui/layout/card.js';
import { POLL_RESULTS } from './namespace.js';
import type { NameOf } from './option-names.js';
import { readableFigure, readableMoney } from './value-words.rules.js';

export interface PurchaseTableProps {
  readonly poll: PollView;
  readonly purchases: NonNullable<Account['purchases']>;
  readonly nameOf: NameOf;
}

/** Projects in the order in which the rule looked at them, and why each is paid for or not. */
export function PurchaseTable({ poll, purchases, nameOf }: PurchaseTableProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  const currency = poll.form.kind === 'budget' ? poll.form.currency : 'EUR';
  return (
    <RuledSection heading={t('account.purchases')} headingLevel={4} rule="quiet">
      <DataTable
        caption={t('account.purchases')}
        isCaptionHidden
        rows={purchases}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'project',
            header: t('picture.project'),
            isRowHeader: true,
            cell: ({ name }) => <span lang={nameOf(name).lang}>{nameOf(name).text}</span>,
          },
          {
            key: 'cost',
            header: t('picture.cost'),
            align: 'end',
            cell: ({ cost }) => readableMoney(cost, currency, locale),
          },
          {
            key: 'votes',
            header: t('picture.people'),
            align: 'end',
            cell: ({ votes }) => readableFigure(votes, locale),
          },
          { key: 'why', header: t('picture.state'), cell: ({ why }) => t(`account.why.${why}`) },
        ]}
      />
    </RuledSection>
  );
}
