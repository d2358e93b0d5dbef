import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Setting } from './setting.js';

/** Whether what citizens write waits for staff. */
export function HoldSetting({ holdsStatements }: { readonly holdsStatements: boolean }) {
  const { t, i18n } = useTranslation('seeds');
  const faultText = useFaultText();
  const hold = useStaffCommand('dialogue.hold-statements');
  const [isAsking, setAsking] = useState(false);
  const to = holdsStatements ? 'let_through' : 'hold';
  const give = async (reason: string): Promise<boolean> => {
    const isDone = (await hold.run({ holdsStatements: !holdsStatements, reason })) !== null;
    if (isDone) setAsking(false);
    return isDone;
  };
  return (
    <Setting
      title={t('settings.hold.title')}
      now={t(`settings.hold.${holdsStatements ? 'on' : 'off'}`)}
      means={t('settings.hold.means')}
    >
      <KeepFocus>
        {isAsking ? (
          <ReasonForm
            lang={i18n.language}
            isFree
            isMild
            actionLabel={t(`settings.hold.${to}`)}
            isBusy={hold.isBusy}
            fault={faultText(hold.fault)}
            onGive={give}
            onCancel={() => setAsking(false)}
          />
        ) : (
          <Button variant="line" size="small" onClick={() => setAsking(true)}>
            {t(`settings.hold.${to}_ask`)}
          </Button>
        )}
      </KeepFocus>
    </Setting>
  );
}
