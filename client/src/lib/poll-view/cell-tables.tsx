import type { OptionResult } from '@polylogue/shared/polls/results';
import type { TownView } from '@polylogue/shared/networks/schemas';
import { NO_TOWN } from '@polylogue/shared/polls/no-town';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/figures/data-table.js';
import { Quiet } from '../../ui/text/heading.js';
import { formatCount } from '../room-view/format-time.js';
import { TownMark, townOf } from '../room-view/town-mark.js';
import { type CellColumn, cellColumns, cellOf, hiddenBallots } from './cells.rules.js';
import { languageName } from '../i18n/language-name.js';
import { POLL_RESULTS } from './namespace.js';
import styles from './poll-view.module.css';
import type { ShownResult } from './shown-poll.js';

export interface CellTablesProps extends ShownResult {
  readonly towns: readonly TownView[];
}

/** The figures by town and by language, beside those of all. Folded: the joint result comes first. */
export function CellTables({ poll, result, nameOf, towns }: CellTablesProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const byTown = cellColumns(
    result.ballotsByTown,
    towns.map(({ id }) => String(id)),
  );
  const byLang = cellColumns(result.ballotsByLang, []);
  const townName = (key: string): ReactNode => {
    const town = townOf(towns, key);
    return town === null ? key === NO_TOWN ? t('cells.no_town') : key : <TownMark town={town} />;
  };
  return (
    <>
      {byTown.length > 0 && (
        <details>
          <summary className={styles.summary}>{t('cells.by_town')}</summary>
          <CellTable {...{ poll, result, nameOf }} by="byTown" columns={byTown} header={townName} />
        </details>
      )}
      {byLang.length > 1 && (
        <details>
          <summary className={styles.summary}>{t('cells.by_lang')}</summary>
          <CellTable
            {...{ poll, result, nameOf }}
            by="byLang"
            columns={byLang}
            header={(lang) => languageName(lang, i18n.language)}
          />
        </details>
      )}
    </>
  );
}

interface CellTableProps extends ShownResult {
  readonly by: 'byTown' | 'byLang';
  readonly columns: readonly CellColumn[];
  readonly header: (key: string) => ReactNode;
}

function CellTable({ result, nameOf, by, columns, header }: CellTableProps) {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const count = (value: number): string => formatCount(value, i18n.language);
  const hidden = hiddenBallots(result, columns);
  const rows: readonly (OptionResult | null)[] = [null, ...result.options];
  return (
    <>
      <DataTable
        caption={t(by === 'byTown' ? 'cells.by_town' : 'cells.by_lang')}
        isCaptionHidden
        rows={rows}
        rowKey={(option) => option?.optionId ?? 'ballots'}
        columns={[
          {
            key: 'option',
            header: t('picture.option'),
            isRowHeader: true,
            cell: (option) =>
              option === null ? (
                t('cells.ballots')
              ) : (
                <span lang={nameOf(option.optionId).lang}>{nameOf(option.optionId).text}</span>
              ),
          },
          {
            key: 'all',
            header: t('cells.all'),
            align: 'end',
            cell: (option) => count(option === null ? result.base.ballots : option.votes),
          },
          ...columns.map(({ key, ballots }) => ({
            key,
            header: header(key),
            align: 'end' as const,
            cell: (option: OptionResult | null) => count(option === null ? ballots : cellOf(option, by, key)),
          })),
        ]}
      />
      {hidden > 0 && <Quiet>{t('cells.hidden', { count: hidden })}</Quiet>}
    </>
  );
}
