import type { BreakdownCell } from '@polylogue/shared/opinions/breakdown';
import type { WeightedAgreement } from '@polylogue/shared/opinions/weighting.rules';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../lib/room-view/format-time.js';
import type { TableColumn } from '../../../ui/figures/data-table.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Quiet } from '../../../ui/text/heading.js';
import type { Measure } from '../rules/table-choice.rules.js';
import { agreementOf, importanceOf, votersOf, type WorkshopRow } from '../rules/workshop-table.rules.js';

export interface ColumnChoice {
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
  /** What stands in the column of each key. */
  readonly measure: Measure;
  readonly isWeighted: boolean;
  readonly freeze: ((statementId: string) => ReactNode) | null;
}

const FIGURE = { align: 'end', isSortable: true } as const;

/** The columns of the table: the statement, everybody, each key, what the groups say, the finding. */
export function useStatementColumns(choice: ColumnChoice): TableColumn<WorkshopRow>[] {
  const { t } = useTranslation('opinion-workshop');
  const { keys, nameOf, measure, isWeighted, freeze } = choice;
  return [
    {
      key: 'number',
      header: t('table.statement'),
      isRowHeader: true,
      isText: true,
      isSortable: true,
      cell: ({ statement: { number, text, lang } }) => (
        <>
          {number}. <ExternalText as="span" text={text} lang={lang} />
        </>
      ),
    },
    { key: 'people', header: t('table.people'), ...FIGURE, cell: votersOf },
    { key: 'agreement', header: t('table.all'), ...FIGURE, cell: (row) => <Votes cell={everybody(row)} /> },
    ...(isWeighted
      ? [
          {
            key: 'weighted',
            header: t('table.weighted'),
            ...FIGURE,
            cell: (row: WorkshopRow) => <Weighted row={row} />,
          },
        ]
      : []),
    { key: 'matters', header: t('table.matters'), ...FIGURE, cell: (row) => <Matters cell={everybody(row)} /> },
    ...keys.map((key, at) => ({
      key: `cell:${key}`,
      header: nameOf(key),
      ...FIGURE,
      cell: ({ cells }: WorkshopRow) =>
        measure === 'matters' ? <Matters cell={cells[at]} /> : <Votes cell={cells[at]} />,
    })),
    {
      key: 'bridging',
      header: t('table.bridging'),
      ...FIGURE,
      cell: ({ figures }) => (figures?.hasSupport === true ? <Share value={figures.score} /> : <NotYet />),
    },
    {
      key: 'dividing',
      header: t('table.dividing'),
      ...FIGURE,
      cell: ({ figures }) => (figures?.hasSupport === true ? <Share value={figures.divisiveness} /> : <NotYet />),
    },
    ...(freeze === null
      ? []
      : [{ key: 'freeze', header: t('table.finding'), cell: ({ statement }: WorkshopRow) => freeze(statement.id) }]),
  ];
}

const everybody = (row: WorkshopRow): BreakdownCell => ({
  n: votersOf(row),
  agree: row.agree,
  disagree: row.disagree,
  pass: row.pass,
  important: row.important,
});

function Share({ value }: { readonly value: number }) {
  const { i18n } = useTranslation();
  return <>{formatPercent(value, 1, i18n.language)}</>;
}

interface CellProps {
  readonly cell: BreakdownCell | undefined;
}

/** The share that agrees, and below it the votes; what is hidden is said, never left blank. */
function Votes({ cell }: CellProps) {
  const { t } = useTranslation('opinion-workshop');
  if (cell === undefined || (cell.agree === null && cell.disagree === null && cell.pass === null))
    return <Quiet>{t('table.hidden')}</Quiet>;
  const share = agreementOf(cell);
  const shown = (figure: number | null): string => (figure === null ? t('table.hidden_figure') : String(figure));
  const votes = { agree: shown(cell.agree), disagree: shown(cell.disagree), pass: shown(cell.pass) };
  return (
    <>
      {share !== null && (
        <strong>
          <Share value={share} />
        </strong>
      )}
      <Quiet>{t('table.votes', votes)}</Quiet>
    </>
  );
}

/** The share of voters to whom it matters, and below it how many they are. */
function Matters({ cell }: CellProps) {
  const { t } = useTranslation('opinion-workshop');
  if (cell === undefined || cell.important === null) return <Quiet>{t('table.hidden')}</Quiet>;
  const share = importanceOf(cell);
  return (
    <>
      {share !== null && (
        <strong>
          <Share value={share} />
        </strong>
      )}
      <Quiet>{t('table.people_to_whom', { people: cell.important, voters: cell.n })}</Quiet>
    </>
  );
}

/** The weighted share that agrees, how certain it is, and how many of the columns it covers. */
function Weighted({ row: { weighted } }: { readonly row: WorkshopRow }) {
  const { t } = useTranslation('opinion-workshop');
  if (weighted === null) return null;
  const { figure, covered, columns } = weighted;
  return (
    <>
      {figure !== null && (
        <strong>
          <Share value={figure.share} />
        </strong>
      )}
      <Quiet>{figure === null ? t('table.uncovered') : <Effective people={figure.effective} />}</Quiet>
      <Quiet>{t('table.covered', { covered, columns })}</Quiet>
    </>
  );
}

function Effective({ people }: { readonly people: NonNullable<WeightedAgreement['figure']>['effective'] }) {
  const { t, i18n } = useTranslation('opinion-workshop');
  const shown = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 }).format(people);
  return <>{t('table.effective', { people: shown })}</>;
}

function NotYet() {
  const { t } = useTranslation('opinion-workshop');
  return <Quiet>{t('table.no_support')}</Quiet>;
}
