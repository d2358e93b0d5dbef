import type { TownView } from '@polylogue/shared/networks/schemas';
import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomLive } from '../../../lib/live/hooks.js';
import { StatementText } from '../../../lib/room-view/statement-text.js';
import { TownMark, townOf } from '../../../lib/room-view/town-mark.js';
import { useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { LineRow } from '../../../ui/layout/line-list.js';

export interface StatementLineProps {
  readonly statement: StatementView;
  readonly towns: readonly TownView[];
}

/** A published statement, its votes, and hiding it with a reason asked in its place. */
export function StatementLine({ statement, towns }: StatementLineProps) {
  const { t } = useTranslation('console');
  const faultText = useFaultText();
  const votes = useRoomLive('statement', statement.id)?.value;
  const hide = useStaffCommand('statements.hide');
  const [isAsking, setAsking] = useState(false);
  return (
    <LineRow
      start={<TownMark town={townOf(towns, statement.townId)} isShort />}
      title={<StatementText statement={statement} />}
      detail={
        <>
          {t('statements.number', { number: statement.number })}
          {votes !== undefined && ` · ${t('statements.votes', votes)}`}
          {isAsking && (
            <ReasonForm
              lang={statement.lang}
              actionLabel={t('hide.do')}
              isBusy={hide.isBusy}
              fault={faultText(hide.fault)}
              onGive={async (reason) => (await hide.run({ statementId: statement.id, reason })) !== null}
              onCancel={() => setAsking(false)}
            />
          )}
        </>
      }
      end={
        !isAsking && (
          <Button
            variant="quiet"
            size="small"
            onClick={() => setAsking(true)}
            aria-label={t('hide.aria', { number: statement.number })}
          >
            {t('hide.ask')}
          </Button>
        )
      }
    />
  );
}
