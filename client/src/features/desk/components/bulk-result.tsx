import { useTranslation } from 'react-i18next';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import type { BulkOutcome } from '../api/use-bulk-step.js';

export interface BulkResultProps {
  readonly outcome: BulkOutcome;
  readonly onClose: () => void;
}

/** What became of a step for many: how many took it, and for what reason others did not. Stays until it is put away or the next step. */
export function BulkResult({ outcome: { step, done, refused, fault }, onClose }: BulkResultProps) {
  const { t } = useTranslation(['desk', 'errors']);
  const reasons = new Map<string, number>();
  for (const code of refused.values()) reasons.set(code, (reasons.get(code) ?? 0) + 1);
  return (
    <>
      <Notice
        tone={refused.size === 0 && fault === null ? 'success' : 'warning'}
        title={t(`bulk.result.${step}`, { count: done })}
        action={
          <Button variant="quiet" size="small" onClick={onClose}>
            {t('bulk.close')}
          </Button>
        }
      >
        {refused.size > 0 && (
          <ul>
            {[...reasons].map(([code, count]) => (
              <li key={code}>{t('bulk.refused', { count, why: t(code, { ns: 'errors' }) })}</li>
            ))}
          </ul>
        )}
        {fault !== null && <p>{t('bulk.stopped')}</p>}
      </Notice>
      <FaultLine fault={fault} />
    </>
  );
}
