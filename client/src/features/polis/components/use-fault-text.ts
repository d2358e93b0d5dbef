import { isAtLine } from '@polylogue/shared/polis/file-fault';
import type { PolisDoubt, PolisFaultView } from '@polylogue/shared/polis/import-events';
import { useTranslation } from 'react-i18next';

/** Why a file is refused, as a sentence that begins with the file and the line. */
export function useFaultText(): (fault: PolisFaultView | Readonly<PolisFaultView>) => string {
  const { t } = useTranslation('polis');
  return ({ file, line, code, params }) => {
    const reason = t(`fault.${code}`, {
      ...params,
      context: code === 'missing_file' && file === 'votes.csv' ? 'votes' : undefined,
    });
    return isAtLine(code) ? t('at_line', { file, line, reason }) : t('in_file', { file, reason });
  };
}

/** What in an export does not fit the rest of it, as a sentence. */
export function useDoubtText(): (doubt: PolisDoubt) => string {
  const { t } = useTranslation('polis');
  return (doubt) => {
    switch (doubt.kind) {
      case 'sums':
        return t('doubt.sums', { file: doubt.file, line: doubt.line, count: doubt.rows });
      case 'matrix':
        return t('doubt.matrix', { participant: doubt.participant, statement: doubt.statement, count: doubt.cells });
      case 'columns':
        return t('doubt.columns', { file: doubt.file, columns: doubt.columns.join(', ') });
      case 'times':
        return t('doubt.times', { file: doubt.file, count: doubt.rows });
    }
  };
}
