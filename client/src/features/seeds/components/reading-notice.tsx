import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/notice.js';
import type { FileFault } from '../api/read-file.js';
import type { SeedReading } from '../rules/seed-row.js';

/** What came of a paste or a file. */
export type ReadOutcome = {
  /** Name of the file; null: it was pasted. */
  readonly source: string | null;
} & (
  | { readonly fault: FileFault }
  | {
      readonly reading: SeedReading;
      readonly isTaken: boolean;
      /** It stands in the text field now, to be put right there. */
      readonly isAbove: boolean;
    }
);

const MOST_FAULTS = 10;

/** How many statements were found where, which columns were left alone, or line by line why nothing was taken over. */
export function ReadingNotice({ outcome }: { readonly outcome: ReadOutcome }) {
  const { t } = useTranslation('seeds');
  const from = outcome.source ?? t('read.pasted');
  if ('fault' in outcome) {
    return (
      <Notice tone="error" title={t('read.nothing', { from })}>
        {t(`read.file.${outcome.fault}`)}
      </Notice>
    );
  }
  const { rows, unread, faults } = outcome.reading;
  if (outcome.isTaken) {
    return (
      <Notice tone="success" title={t('read.taken', { count: rows.length, from })}>
        {unread.length > 0 && <p>{t('read.unread', { count: unread.length, columns: unread.join(', ') })}</p>}
      </Notice>
    );
  }
  return (
    <Notice tone="error" title={t('read.nothing', { from })}>
      <p>{t(outcome.source === null ? 'read.stays' : outcome.isAbove ? 'read.stands_above' : 'read.in_file')}</p>
      {faults.length === 0 ? (
        <p>{t('read.no_text_column')}</p>
      ) : (
        <ul>
          {faults.slice(0, MOST_FAULTS).map(({ line, code, params }) => (
            <li key={`${line} ${code}`}>{t('read.at_line', { line, what: t(`read.fault.${code}`, { ...params }) })}</li>
          ))}
        </ul>
      )}
      {faults.length > MOST_FAULTS && <p>{t('read.more', { count: faults.length - MOST_FAULTS })}</p>}
    </Notice>
  );
}
