import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../../lib/i18n/format-bytes.js';
import { formatCount } from '../../../lib/room-view/format-time.js';
import { Button } from '../../../ui/actions/button.js';
import { ProgressBar } from '../../../ui/figures/meter.js';
import { Stack } from '../../../ui/layout/stack.js';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden.js';
import { type ImportState, readFraction } from '../rules/import-state.rules.js';

export interface ImportProgressProps {
  readonly state: ImportState;
  readonly onCancel: () => void;
}

/** How far sending and reading are. Each step is told once to who listens to the page, not each figure. */
export function ImportProgress({ state, onCancel }: ImportProgressProps) {
  const { t } = useTranslation('polis');
  const progress = useProgress(state);
  return (
    <Stack>
      <ProgressBar {...progress} />
      <VisuallyHidden role="status">{progress.label}</VisuallyHidden>
      <div>
        <Button variant="line" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </Stack>
  );
}

function useProgress(state: ImportState): { label: string; fraction: number | null; valueText: string } {
  const { t, i18n } = useTranslation('polis');
  const lang = i18n.language;
  if (state.step === 'sending') {
    const [sent, of] = [formatBytes(state.sent, lang), formatBytes(state.of, lang)];
    return { label: t('sending'), fraction: state.sent / state.of, valueText: t('sent', { sent, of }) };
  }
  const reading = state.step === 'reading' ? state.reading : null;
  if (reading === null) return { label: t('reading_first'), fraction: null, valueText: t('reading_wait') };
  const isStoring = reading.isDone && reading.bytes >= reading.of;
  return {
    label: isStoring ? t('storing') : t('reading', { file: reading.file }),
    fraction: isStoring ? null : readFraction(reading),
    valueText: isStoring
      ? t('reading_wait')
      : t('rows', { count: reading.rows, shown: formatCount(reading.rows, lang) }),
  };
}
