import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { ProgressBar } from '../../../ui/figures/meter.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import type { ReadyLine, SeedSending, Sent } from '../api/use-send-seeds.js';
import type { CheckedLine } from '../rules/check-lines.rules.js';
import styles from '../seeds.module.css';

export interface SendBarProps {
  readonly checked: readonly CheckedLine[];
  readonly sending: SeedSending;
  readonly isClosed: boolean;
}

/** Sends what is ready, published or held, and says how far it is and what came of it. */
export function SendBar({ checked, sending: { send, progress, sent }, isClosed }: SendBarProps) {
  const { t } = useTranslation('seeds');
  const ready = checked.flatMap(({ line, seed }): ReadyLine[] => (seed === null ? [] : [{ line, seed }]));
  const isBusy = progress !== null;
  const left = checked.length - ready.length;
  return (
    <Stack gap="small">
      {sent !== null && <SentNotice sent={sent} />}
      {progress !== null && (
        <ProgressBar
          label={t('send.progress')}
          fraction={progress.done / progress.of}
          valueText={t('send.done_of', { ...progress })}
        />
      )}
      {checked.length > 0 && (
        <>
          <Cluster gap="small">
            <Button
              disabled={ready.length === 0 || isClosed}
              isBusy={isBusy}
              onClick={() => void send(ready, 'published')}
            >
              {t('send.publish', { count: ready.length })}
            </Button>
            <Button
              variant="line"
              disabled={ready.length === 0 || isClosed}
              isBusy={isBusy}
              onClick={() => void send(ready, 'held')}
            >
              {t('send.hold', { count: ready.length })}
            </Button>
          </Cluster>
          <p className={styles.quiet}>
            {t('send.means')} {left > 0 && t('send.left', { count: left })}
          </p>
        </>
      )}
    </Stack>
  );
}

function SentNotice({ sent: { state, stored, known, fault } }: { readonly sent: Sent }) {
  const { t } = useTranslation('seeds');
  const faultText = useFaultText();
  const isNew = stored - known;
  return (
    <Notice tone={fault === null ? 'success' : 'warning'} title={t(`send.sent.${state}`, { count: isNew })}>
      {known > 0 && <p>{t('send.known', { count: known })}</p>}
      {fault !== null && (
        <p>
          {t('send.stopped')} {faultText(fault)}
        </p>
      )}
    </Notice>
  );
}
