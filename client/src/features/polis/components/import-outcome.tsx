import { POLIS_IMPORT_MOST_BYTES } from '@polylogue/shared/polis/import-events';
import { useTranslation } from 'react-i18next';
import type { ApiErrorCode } from '../../../lib/api/api-error.js';
import { formatBytes } from '../../../lib/i18n/format-bytes.js';
import { usePaths } from '../../../lib/page/page-context.js';
import { Notice } from '../../../ui/feedback/notice.js';
import type { ImportState } from '../rules/import-state.rules.js';
import { useFaultText } from './use-fault-text.js';

/** Why nothing was brought in, and what to do about it. */
export function ImportOutcome({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation('polis');
  const faultText = useFaultText();
  switch (state.step) {
    case 'refused':
      return (
        <Notice tone="error" title={t('nothing')}>
          <p>{faultText(state.fault)}</p>
          <p>{t('put_right')}</p>
        </Notice>
      );
    case 'changed':
      return (
        <Notice tone="error" title={t('nothing')}>
          {t('changed', { file: state.file })}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="error" title={t('nothing')}>
          <FailureText code={state.code} />
        </Notice>
      );
    case 'cancelled':
      return <Notice title={t('cancelled')}>{t('cancelled_why')}</Notice>;
    case 'idle':
    case 'sending':
    case 'reading':
    case 'done':
      return null;
  }
}

function FailureText({ code }: { readonly code: ApiErrorCode }) {
  const { t, i18n } = useTranslation(['polis', 'errors', 'staff-view']);
  const paths = usePaths();
  const here = typeof window === 'undefined' ? '' : window.location.pathname;
  if (code === 'too_many') return t('busy');
  if (code === 'too_large') return t('too_large', { limit: formatBytes(POLIS_IMPORT_MOST_BYTES, i18n.language) });
  if (code === 'offline') return t('broken');
  const words = t(code, { ns: 'errors' });
  if (code !== 'sign_in_needed') return words;
  return (
    <>
      {words} <a href={paths.signIn(here)}>{t('gate.sign_in', { ns: 'staff-view' })}</a>
    </>
  );
}
