import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import { getScreenLink } from '@polylogue/shared/rooms/routes';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { callRoute } from '../../../lib/api/call-route.js';
import { usePageSurroundings } from '../../../lib/page/page-context.js';
import { Button } from '../../../ui/actions/button.js';
import { ButtonLink } from '../../../ui/actions/button-link.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { QrCode } from '../../../ui/figures/qr-code.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';

/** Code, QR and the links for the halls' projectors. */
export function JoinCard({ dialogue }: { readonly dialogue: DialogueHeader }) {
  const { t } = useTranslation(['console', 'errors']);
  const { origin } = usePageSurroundings();
  const link = useMutation({ mutationFn: () => callRoute(getScreenLink, { params: { roomId: dialogue.id } }) });
  const code = dialogue.joinCode;
  const joinUrl = code === null ? null : `${origin}/j/${code}`;
  const copy = (url: string): void => void navigator.clipboard?.writeText(url);
  return (
    <Stack gap="small">
      {joinUrl !== null && code !== null && (
        <div className={styles.join}>
          <div className={styles.qr}>
            <QrCode value={joinUrl} title={t('dialogue.qr', { code })} />
          </div>
          <div>
            <p className={styles.quiet}>{t('dialogue.code')}</p>
            <p className={styles.code}>{`${code.slice(0, 3)} ${code.slice(3)}`}</p>
            <p className={styles.quiet}>{`${origin.replace(/^https?:\/\//, '')}/j`}</p>
          </div>
        </div>
      )}
      {link.data === undefined ? (
        <div>
          <Button variant="line" size="small" onClick={() => link.mutate()} isBusy={link.isPending}>
            {t('dialogue.screen_make')}
          </Button>
        </div>
      ) : (
        <Stack gap="small">
          <TextField
            label={t('dialogue.screen_link')}
            hint={t('dialogue.screen_hint')}
            value={link.data.url}
            readOnly
            onFocus={(event) => event.target.select()}
          />
          <Cluster gap="small">
            <Button variant="line" size="small" onClick={() => copy(link.data.url)}>
              {t('dialogue.screen_copy')}
            </Button>
            <ButtonLink variant="quiet" size="small" href={link.data.url} target="_blank" rel="noopener">
              {t('dialogue.screen_open')}
            </ButtonLink>
          </Cluster>
        </Stack>
      )}
      {link.isError && <Notice tone="error">{t(errorCodeOf(link.error), { ns: 'errors' })}</Notice>}
    </Stack>
  );
}
