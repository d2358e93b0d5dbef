import type { Account } from '@polylogue/shared/counting/account';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/figures/data-table.js';
import { RuledSection } from '../../ui/layout/card.js';
import { formatCount } from '../room-view/format-time.js';
import { beatsAll, pairsWon } from './account-figures.rules.js';
import { POLL_RESULTS } from './namespace.js';
import type { NameOf } from './option-names.js';
import styles from './poll-view.module.css';

export interface PairMatrixProps {
  readonly pairwise: NonNullable<Account['pairwise']>;
  readonly nameOf: NameOf;
}

/** How many prefer each option to each other one: a matrix with the won pairs set strong, and the same in sentences. */
export function PairMatrix({ pairwise, nameOf }: PairMatrixProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const count = (value: number): string => formatCount(value, i18n.language);
  const names = Object.keys(pairwise);
  const first = beatsAll(pairwise);
  const votesOf = (over: string, under: string): number => pairwise[over]?.[under] ?? 0;
  const named = (name: string) => <span lang={nameOf(name).lang}>{nameOf(name).text}</span>;
  return (
    <RuledSection heading={t('account.pairs')} headingLevel={4} rule="quiet">
      <p>{first === null ? t('account.beats_none') : t('account.beats_all', { name: nameOf(first).text })}</p>
      <DataTable
        caption={t('account.pairs_table')}
        rows={names}
        rowKey={(name) => name}
        columns={[
          { key: 'option', header: t('picture.option'), isRowHeader: true, cell: named },
          ...names.map((under) => ({
            key: `under:${under}`,
            header: named(under),
            align: 'end' as const,
            cell: (over: string) => {
              if (over === under) return '–';
              const votes = count(votesOf(over, under));
              return votesOf(over, under) > votesOf(under, over) ? <strong>{votes}</strong> : votes;
            },
          })),
        ]}
      />
      <details>
        <summary className={styles.summary}>{t('account.pairs_words')}</summary>
        <ul>
          {pairsWon(pairwise).map(({ over, under, votes, against }) => (
            <li key={`${over}:${under}`}>
              {t('account.pair', {
                over: nameOf(over).text,
                under: nameOf(under).text,
                votes: count(votes),
                against: count(against),
              })}
            </li>
          ))}
        </ul>
      </details>
    </RuledSection>
  );
}
