import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/actions/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { ProgressBar } from '../../ui/figures/meter.js';
import { LineRow } from '../../ui/layout/line-list.js';
import { formatBytes } from '../i18n/format-bytes.js';
import { FILE_TEXTS } from './namespace.js';
import { type DownloadState, type FileDownload, useFileDownload } from './use-file-download.js';

export interface FileRowProps {
  readonly file: string;
  readonly address: string;
  readonly saveAs: string;
}

/** A file as a link that also works without script; with it, one sees how much has come. */
export function FileRow({ file, address, saveAs }: FileRowProps) {
  return <FileRowView {...{ file, address, saveAs }} download={useFileDownload(address, saveAs)} />;
}

/** The row in one state of its download. */
export function FileRowView({
  file,
  address,
  saveAs,
  download: { state, start, cancel },
}: FileRowProps & { readonly download: FileDownload }) {
  const { t } = useTranslation(FILE_TEXTS);
  const follow = (event: MouseEvent): void => {
    // Whoever asks for a tab of its own, or for the browser's own way of saving, gets it.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    start();
  };
  return (
    <LineRow
      title={
        <a href={address} download={saveAs} onClick={follow}>
          {file}
        </a>
      }
      detail={state.step === 'idle' ? undefined : <DownloadDetail state={state} file={file} onRetry={start} />}
      end={
        state.step === 'fetching' ? (
          <Button variant="line" size="small" onClick={cancel} aria-label={t('cancel_long', { file })}>
            {t('cancel')}
          </Button>
        ) : undefined
      }
    />
  );
}

interface DownloadDetailProps {
  readonly state: DownloadState;
  readonly file: string;
  readonly onRetry: () => void;
}

/** Only the last words are told to who listens to the page: amounts on the way would be in the way. */
function DownloadDetail({ state, file, onRetry }: DownloadDetailProps) {
  const { t, i18n } = useTranslation([FILE_TEXTS, 'common', 'errors']);
  const size = 'bytes' in state ? formatBytes(state.bytes, i18n.language) : '';
  return (
    <>
      {state.step === 'fetching' && (
        <ProgressBar label={t('fetching', { file })} isLabelHidden fraction={null} valueText={t('so_far', { size })} />
      )}
      <div role="status">{state.step === 'saved' && t('saved', { file, size })}</div>
      {state.step === 'failed' && (
        <Notice
          tone="error"
          title={t('failed', { file })}
          action={
            <Button size="small" onClick={onRetry}>
              {t('retry', { ns: 'common' })}
            </Button>
          }
        >
          {state.code === 'too_many' ? t('busy') : t(state.code, { ns: 'errors' })}
        </Notice>
      )}
    </>
  );
}
