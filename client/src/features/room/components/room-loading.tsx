import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../../../lib/page/page-head.js';
import { LoadingState } from '../../../ui/feedback/loading-state.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Main } from '../../../ui/layout/page-shell.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';

/** After so long a person begins to wonder whether it is their fault. */
const PATIENCE_MS = 6_000;

/** Where the room will be, and after a while why it is not there yet. */
export function RoomLoading() {
  const { t } = useTranslation('room');
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Main width="narrow">
      <PageHead title={t('title')} />
      <Stack>
        <Heading level={1} size={3}>
          {t('loading')}
        </Heading>
        {isLong && (
          <Notice tone="warning" title={t('line.gone')}>
            {t('loading_long')}
          </Notice>
        )}
        <LoadingState label={t('loading')} shape="card" count={1} />
        <LoadingState label={t('loading')} shape="rows" count={3} />
      </Stack>
    </Main>
  );
}
