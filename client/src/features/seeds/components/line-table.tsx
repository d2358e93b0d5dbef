import { STATEMENT_GUIDE, STATEMENT_LIMIT } from '@polylogue/shared/statements/schemas';
import { type Dispatch, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { Button } from '../../../ui/actions/button.js';
import { DataTable, type TableColumn } from '../../../ui/figures/data-table.js';
import { Cluster } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import type { CheckedLine } from '../rules/check-lines.rules.js';
import type { SeedListStep } from '../rules/seed-list.rules.js';
import styles from '../seeds.module.css';
import { LineForm } from './line-form.js';
import { LineText } from './line-text.js';

export interface LineTableProps {
  readonly rows: readonly CheckedLine[];
  readonly listLang: string;
  readonly listOrigin: string;
  readonly languages: readonly string[];
  /** Lines are on their way: none can be changed now. */
  readonly isBusy: boolean;
  readonly step: Dispatch<SeedListStep>;
}

/** The lines as they would be sent, each with what it lacks; changed in its place. */
export function LineTable({ rows, listLang, listOrigin, languages, isBusy, step }: LineTableProps) {
  const { t, i18n } = useTranslation('seeds');
  const [editing, setEditing] = useState<number | null>(null);
  const change = (row: CheckedLine) => (
    <Cluster gap="small">
      <Button
        variant="quiet"
        size="small"
        isBusy={isBusy}
        aria-label={t('line.edit_long', { line: row.line.line })}
        aria-expanded={editing === row.line.key}
        onClick={() => setEditing(editing === row.line.key ? null : row.line.key)}
      >
        {t('line.edit')}
      </Button>
      <Button
        variant="quiet"
        size="small"
        isBusy={isBusy}
        aria-label={t('line.take_long', { line: row.line.line })}
        onClick={() => step({ do: 'take', keys: [row.line.key] })}
      >
        {t('line.take')}
      </Button>
    </Cluster>
  );
  const columns: TableColumn<CheckedLine>[] = [
    { key: 'line', header: t('table.line'), align: 'end', cell: ({ line }) => line.line },
    {
      key: 'text',
      header: t('table.text'),
      isRowHeader: true,
      cell: (row) => (
        <div className={styles.text}>
          <LineText row={row} />
          {change(row)}
        </div>
      ),
    },
    { key: 'lang', header: t('table.lang'), cell: ({ lang }) => languageName(lang, i18n.language) },
    { key: 'origin', header: t('table.origin'), cell: ({ origin }) => origin || t('table.none') },
    {
      key: 'translations',
      header: t('table.translations'),
      cell: ({ line }) => <Translations texts={line.translations} />,
    },
    {
      key: 'length',
      header: t('table.length'),
      align: 'end',
      cell: ({ length }) => <Length used={length} />,
    },
  ];
  return (
    <DataTable
      caption={t('table.caption')}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ line }) => String(line.key)}
      detail={(row) =>
        row.line.key === editing &&
        !isBusy && (
          <LineForm
            row={row}
            list={{ lang: listLang, origin: listOrigin }}
            languages={languages}
            onKeep={(changed) => {
              step({ do: 'change', key: row.line.key, change: changed });
              setEditing(null);
            }}
            onCancel={() => setEditing(null)}
          />
        )
      }
    />
  );
}

function Length({ used }: { readonly used: number }) {
  const { t } = useTranslation('seeds');
  const state = used > STATEMENT_LIMIT ? 'over' : used > STATEMENT_GUIDE ? 'long' : 'fine';
  return (
    <span className={styles.length} data-state={state}>
      {state === 'fine' ? used : t(`table.${state}`, { count: used })}
    </span>
  );
}

/** Into which languages; opened, the texts. */
function Translations({ texts }: { readonly texts: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('seeds');
  const entries = Object.entries(texts);
  if (entries.length === 0) return t('table.none');
  return (
    <details className={styles.translations}>
      <summary>{entries.map(([lang]) => lang).join(', ')}</summary>
      {entries.map(([lang, text]) => (
        <ExternalText key={lang} text={text} lang={lang} />
      ))}
    </details>
  );
}
