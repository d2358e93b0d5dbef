import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { Stack } from '../../../ui/layout/stack.js';
import { useStatementChange } from '../api/use-statement-change.js';
import type { StatementTaskProps } from './statement-task.js';

/** Whether a statement is about the conversation rather than its topic, with why. */
export function MetaForm({ item, statement, onDone }: StatementTaskProps) {
  const { t, i18n } = useTranslation('desk');
  const faultText = useFaultText();
  const setMeta = useStatementChange('statements.set-meta');
  const give = async (reason: string): Promise<boolean> => {
    const isDone = await setMeta.change({ statementId: item.id, isMeta: !statement.isMeta, reason });
    if (isDone) onDone();
    return isDone;
  };
  return (
    <Stack gap="small">
      <p>{t('meta.means')}</p>
      <ReasonForm
        lang={i18n.language}
        isFree
        isMild
        actionLabel={t(statement.isMeta ? 'meta.unset' : 'meta.set')}
        isBusy={setMeta.isBusy}
        fault={faultText(setMeta.fault)}
        onGive={give}
        onCancel={onDone}
      />
    </Stack>
  );
}
