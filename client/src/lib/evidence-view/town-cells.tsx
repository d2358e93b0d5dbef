import type { FindingFigures } from '@polylogue/shared/findings/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';
import { NO_TOWN } from '@polylogue/shared/polls/no-town';
import type { TownView } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { DataTable, type TableColumn } from '../../ui/figures/data-table.js';
import { Quiet } from '../../ui/text/heading.js';
import { TownMark, townOf } from '../room-view/town-mark.js';
import { ShownFigure } from './shown-figure.js';
import { EVIDENCE } from './use-finding-words.js';

interface TownRow {
  /** Null for the line of all towns together. */
  readonly townId: string | null;
  readonly n: number | null;
  readonly cells: readonly (number | null)[];
}

export interface TownCellsProps {
  readonly figures: FindingFigures;
  readonly n: number;
  readonly towns: readonly TownView[];
}

/** The figures per town under the figures of all; hidden cells say that they are hidden. Nothing where there are no towns. */
export function TownCells({ figures, n, towns }: TownCellsProps) {
  const { t, i18n } = useTranslation(EVIDENCE);
  const locale = i18n.language;
  if (figures.kind === 'contribution' || figures.byTown.every(({ townId }) => townId === NO_TOWN)) return null;
  const headers =
    figures.kind === 'statement'
      ? [t('table.agree'), t('table.disagree'), t('table.pass')]
      : figures.options.map(({ text }) => pickText(text, locale).text);
  const rows = rowsOf(figures, n);
  const hasHidden = rows.some((row) => [row.n, ...row.cells].includes(null));
  const columns: TableColumn<TownRow>[] = [
    { key: 'town', header: t('table.town'), isRowHeader: true, cell: (row) => <TownName row={row} towns={towns} /> },
    { key: 'n', header: t('table.people'), align: 'end', cell: (row) => <ShownFigure count={row.n} /> },
    ...headers.map((header, at) => ({
      key: String(at),
      header,
      align: 'end' as const,
      cell: (row: TownRow) => <ShownFigure count={row.cells[at] ?? null} />,
    })),
  ];
  return (
    <>
      <DataTable caption={t('table.caption')} columns={columns} rows={rows} rowKey={(row) => row.townId ?? 'all'} />
      {hasHidden && <Quiet>{t('table.hidden_why')}</Quiet>}
    </>
  );
}

function TownName({ row, towns }: { readonly row: TownRow; readonly towns: readonly TownView[] }) {
  const { t } = useTranslation(EVIDENCE);
  if (row.townId === null) return t('table.all');
  const town = townOf(towns, row.townId);
  return town === null ? t('table.no_town') : <TownMark town={town} />;
}

function rowsOf(figures: Exclude<FindingFigures, { kind: 'contribution' }>, n: number): TownRow[] {
  if (figures.kind === 'statement') {
    const all: TownRow = { townId: null, n, cells: [figures.agree, figures.disagree, figures.pass] };
    return [
      all,
      ...figures.byTown.map(({ townId, n: base, agree, disagree, pass }) => ({
        townId,
        n: base,
        cells: [agree, disagree, pass],
      })),
    ];
  }
  const all: TownRow = { townId: null, n, cells: figures.options.map(({ votes }) => votes) };
  const towns = figures.byTown.map(({ townId, n: base }) => ({
    townId,
    n: base,
    cells: figures.options.map(({ byTown }) => byTown.find((cell) => cell.townId === townId)?.votes ?? null),
  }));
  return [all, ...towns];
}
