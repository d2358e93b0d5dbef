import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/feedback/notice.js';
import type { Fault } from './use-staff-command.js';

/** Why the last press did nothing; stays until the next one. What found no line is in the list of pending commands instead. */
export function FaultLine({ fault }: { readonly fault: Fault | null }) {
  const text = useFaultText();
  return fault === null || fault.code === 'offline' ? null : <Notice tone="error">{text(fault)}</Notice>;
}

/** The words of a fault, for a field of a form. */
export function useFaultText(): (fault: Fault | null) => string | null {
  const { t } = useTranslation('errors');
  return (fault) => (fault === null ? null : t(fault.code, { ...fault.params }));
}
