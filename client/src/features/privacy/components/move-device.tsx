import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { formatClock } from '../../../lib/room-view/format-time.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { QrCode } from '../../../ui/figures/qr-code.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading, Quiet } from '../../../ui/text/heading.js';
import { useMoveLink } from '../api/use-move-link.js';

/** The same person on another device: a code to photograph, and the link below it. */
export function MoveDevice({ roomId }: { readonly roomId: string }) {
  const { t, i18n } = useTranslation(['me', 'errors']);
  const link = useMoveLink(roomId);
  return (
    <section>
      <Stack>
        <Heading level={3}>{t('move.title')}</Heading>
        <p>{t('move.why')}</p>
        {link.data !== undefined && (
          <Stack gap="small" align="start">
            <div style={{ width: '14rem', maxWidth: '100%' }}>
              <QrCode value={link.data.url} title={t('move.qr')} />
            </div>
            <a href={link.data.url} data-reload="">
              {link.data.url}
            </a>
            <Quiet>{t('move.until', { time: formatClock(link.data.expiresAt, i18n.language) })}</Quiet>
          </Stack>
        )}
        {link.error !== null && <Notice tone="error">{t(errorCodeOf(link.error), { ns: 'errors' })}</Notice>}
        <div>
          <Button variant="line" isBusy={link.isPending} onClick={() => link.mutate()}>
            {t(link.data === undefined ? 'move.make' : 'move.makeNew')}
          </Button>
        </div>
      </Stack>
    </section>
  );
}
