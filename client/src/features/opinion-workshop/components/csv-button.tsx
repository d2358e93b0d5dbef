import { useTranslation } from 'react-i18next';
import { saveBlob } from '../../../lib/page/save-blob.js';
import { Button } from '../../../ui/actions/button.js';
import { csvOf } from '../rules/table-csv.rules.js';
import type { WorkshopRow } from '../rules/workshop-table.rules.js';

export interface CsvButtonProps {
  readonly rows: readonly WorkshopRow[];
  readonly columns: readonly string[];
  /** What each column counts for in the weighted figures; null: there are none in this view. */
  readonly weighting: string | null;
  readonly fileName: string;
}

/** The rows on screen as a file for spreadsheets. */
export function CsvButton({ rows, columns, weighting, fileName }: CsvButtonProps) {
  const { t } = useTranslation('opinion-workshop');
  const weightedWords = (targets: string) => ({
    share: t('csv.weighted', { targets }),
    effective: t('csv.effective'),
    covered: t('csv.covered', { columns: rows[0]?.weighted?.columns ?? 0 }),
  });
  const download = (): void => {
    const words = {
      number: t('csv.number'),
      statement: t('table.statement'),
      language: t('csv.language'),
      people: t('table.people'),
      agree: t('csv.agree'),
      disagree: t('csv.disagree'),
      pass: t('csv.pass'),
      matters: t('csv.matters'),
      mattersShare: t('csv.matters_share'),
      weighted: weighting === null ? null : weightedWords(weighting),
      bridging: t('table.bridging'),
      dividing: t('table.dividing'),
      columns,
    };
    saveBlob(new Blob([csvOf(rows, words)], { type: 'text/csv;charset=utf-8' }), fileName);
  };
  return (
    <div>
      <Button variant="line" size="small" onClick={download} disabled={rows.length === 0}>
        {t('csv.download')}
      </Button>
    </div>
  );
}
