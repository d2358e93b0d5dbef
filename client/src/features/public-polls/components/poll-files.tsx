import type { BallotFileView } from '@polylogue/shared/polls/routes';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { DataTable } from '../../../ui/figures/data-table.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Quiet } from '../../../ui/text/heading.js';
import styles from '../public-polls.module.css';
import { fileAddress } from '../rules/file-address.rules.js';

export interface PollFilesProps {
  readonly pollId: string;
  readonly files: readonly BallotFileView[];
}

/** Every ballot as files, with size and hash. Plain links: they work without script. */
export function PollFiles({ pollId, files }: PollFilesProps) {
  const { t, i18n } = useTranslation('public-polls');
  return (
    <RuledSection heading={t('files.title')}>
      {files.length === 0 ? (
        <p>{t('files.none')}</p>
      ) : (
        <>
          <p>{t('files.why')}</p>
          <DataTable
            caption={t('files.title')}
            isCaptionHidden
            rows={files}
            rowKey={({ name }) => name}
            columns={[
              {
                key: 'name',
                header: t('files.name'),
                isRowHeader: true,
                cell: ({ name }) => (
                  <a href={fileAddress(pollId, name)} download={name}>
                    {name}
                  </a>
                ),
              },
              {
                key: 'bytes',
                header: t('files.bytes'),
                align: 'end',
                cell: ({ bytes }) => t('files.size', { shown: formatCount(bytes, i18n.language) }),
              },
              {
                key: 'hash',
                header: t('files.hash'),
                cell: ({ sha256 }) => <code className={styles.hash}>{sha256}</code>,
              },
            ]}
          />
        </>
      )}
      <Quiet>
        <a href={`/api/polls/${encodeURIComponent(pollId)}`} data-reload="">
          {t('files.api')}
        </a>
      </Quiet>
    </RuledSection>
  );
}
