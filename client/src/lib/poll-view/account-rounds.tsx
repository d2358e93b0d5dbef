import type { Account, Round } from '@polylogue/shared/counting/account';
import { useTranslation } from 'react-i18next';
import { BarChart } from '../../ui/figures/bar-chart.js';
import { DataTable } from '../../ui/figures/data-table.js';
import { RuledSection } from '../../ui/layout/card.js';
import { formatList } from '../room-view/format-time.js';
import { fateIn, largestTally, tallyOrder } from './account-figures.rules.js';
import { POLL_RESULTS } from './namespace.js';
import type { NameOf } from './option-names.js';
import styles from './poll-view.module.css';
import { readableFigure } from './value-words.rules.js';

export interface AccountRoundsProps {
  readonly account: Account;
  readonly rounds: readonly Round[];
  readonly nameOf: NameOf;
}

/** A count by rounds: each round in words and as bars to one measure, then all rounds as one table. */
export function AccountRounds({ account, rounds, nameOf }: AccountRoundsProps) {
  const { t } = useTranslation(POLL_RESULTS);
  const max = largestTally([...rounds]);
  return (
    <RuledSection heading={t('account.rounds')} headingLevel={4} rule="quiet">
      <ol role="list" className={styles.rounds}>
        {rounds.map((round, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a round is its number
          <li key={at}>
            <RoundFigure round={round} number={at + 1} max={max} quota={round.quota ?? account.quota} nameOf={nameOf} />
          </li>
        ))}
      </ol>
      <details>
        <summary className={styles.summary}>{t('account.rounds_table')}</summary>
        <RoundsTable names={account.order ?? account.candidates} rounds={rounds} nameOf={nameOf} />
      </details>
    </RuledSection>
  );
}

interface RoundFigureProps {
  readonly round: Round;
  readonly number: number;
  readonly max: number;
  readonly quota: number | undefined;
  readonly nameOf: NameOf;
}

function RoundFigure({ round, number, max, quota, nameOf }: RoundFigureProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  const figure = (value: number): string => readableFigure(value, locale);
  const listed = (names: readonly string[]): string =>
    formatList(
      names.map((name) => nameOf(name).text),
      locale,
    );
  const { from } = round;
  return (
    <>
      <BarChart
        caption={t('account.round', { number })}
        max={max}
        rows={tallyOrder(round).map((name) => ({
          key: name,
          label: nameOf(name).text,
          lang: nameOf(name).lang,
          value: round.tally[name] ?? 0,
          valueText: figure(round.tally[name] ?? 0),
          fill: FILLS[fateIn(round, name)],
        }))}
      />
      <p>
        {from === undefined
          ? number === 1 && t('account.start')
          : t(`account.moved_${from.what}`, { names: listed(from.names), shown: figure(round.transferred) })}{' '}
        {quota !== undefined && t('account.quota', { shown: figure(quota) })}{' '}
        {round.elected.length > 0 && t('account.elected', { names: listed(round.elected) })}{' '}
        {round.eliminated.length > 0 && t('account.eliminated', { names: listed(round.eliminated) })}{' '}
        {round.exhausted > 0 && t('account.exhausted', { shown: figure(round.exhausted) })}
      </p>
    </>
  );
}

const FILLS = { elected: 'positive', eliminated: 'negative', stays: 'action', gone: 'neutral' } as const;

export interface RoundsTableProps {
  readonly names: readonly string[];
  readonly rounds: readonly Round[];
  /** The number of the first of these rounds; 1 where none is left out. */
  readonly first?: number | undefined;
  readonly nameOf: NameOf;
}

/** Rounds side by side: what each option had, and when it went out. */
export function RoundsTable({ names, rounds, first = 1, nameOf }: RoundsTableProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const figure = (value: number): string => readableFigure(value, i18n.language);
  const rows: readonly (string | null)[] = [...names, null];
  return (
    <DataTable
      caption={t('account.rounds_table')}
      isCaptionHidden
      rows={rows}
      rowKey={(name) => name ?? 'exhausted'}
      columns={[
        {
          key: 'option',
          header: t('picture.option'),
          isRowHeader: true,
          cell: (name) =>
            name === null ? t('account.exhausted_row') : <span lang={nameOf(name).lang}>{nameOf(name).text}</span>,
        },
        ...rounds.map((round, at) => ({
          key: String(at),
          header: t('account.round', { number: first + at }),
          align: 'end' as const,
          cell: (name: string | null) => {
            if (name === null) return figure(round.exhausted);
            return fateIn(round, name) === 'gone' ? t('account.gone') : figure(round.tally[name] ?? 0);
          },
        })),
      ]}
    />
  );
}
