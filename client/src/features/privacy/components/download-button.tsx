import { useTranslation } from 'react-i18next';
import { saveBlob } from '../../../lib/page/save-blob.js';
import { Button } from '../../../ui/actions/button.js';
import type { Stored } from './stored-figures.js';

export interface DownloadButtonProps {
  readonly data: Stored;
  readonly fileName: string;
}

/** Everything stored as a file that people and programs can read (GDPR Art. 20). */
export function DownloadButton({ data, fileName }: DownloadButtonProps) {
  const { t } = useTranslation('me');
  const download = (): void =>
    saveBlob(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }), fileName);
  return (
    <Button variant="line" onClick={download}>
      {t('download')}
    </Button>
  );
}
