import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import type { Stored } from './stored-figures.js';

export interface DownloadButtonProps {
  readonly data: Stored;
  readonly fileName: string;
}

/** Everything stored as a file that people and programs can read (GDPR Art. 20). */
export function DownloadButton({ data, fileName }: DownloadButtonProps) {
  const { t } = useTranslation('me');
  const download = (): void => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <Button variant="line" onClick={download}>
      {t('download')}
    </Button>
  );
}
