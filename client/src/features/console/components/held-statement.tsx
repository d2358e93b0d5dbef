import type { TownView } from '@polylogue/shared/networks/schemas';
import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TownMark } from '../../../lib/room-view/town-mark.js';
import { FaultLine, useFaultText } from '../../../lib/staff-view/fault-line.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { useStaffCommand } from '../../../lib/staff-view/use-staff-command.js';
import { Button } from '../../../ui/actions/button.js';
import { Card } from '../../../ui/layout/card.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { ExternalText } from '../../../ui/text/external-text.js';

export interface HeldStatementProps {
  readonly statement: StatementView;
  readonly town: TownView | null;
}

/** A statement that waits: published with a press, declined with a reason. */
export function HeldStatement({ statement, town }: HeldStatementProps) {
  const { t } = useTranslation('console');
  const faultText = useFaultText();
  const publish = useStaffCommand('statements.publish');
  const decline = useStaffCommand('statements.decline');
  const [isAsking, setAsking] = useState(false);
  return (
    <Card>
      <Stack gap="small">
        <Cluster gap="small">
          <span>{t('waiting.statement')}</span>
          <TownMark town={town} />
        </Cluster>
        <ExternalText text={statement.text} lang={statement.lang} />
        {isAsking ? (
          <ReasonForm
            lang={statement.lang}
            actionLabel={t('waiting.decline_do')}
            isBusy={decline.isBusy}
            fault={faultText(decline.fault)}
            onGive={async (reason) => (await decline.run({ statementId: statement.id, reason })) !== null}
            onCancel={() => setAsking(false)}
          />
        ) : (
          <Cluster gap="small">
            <Button
              size="small"
              onClick={() => void publish.run({ statementId: statement.id })}
              isBusy={publish.isBusy}
            >
              {t('waiting.publish')}
            </Button>
            <Button variant="line" size="small" onClick={() => setAsking(true)}>
              {t('waiting.decline')}
            </Button>
          </Cluster>
        )}
        <FaultLine fault={publish.fault} />
      </Stack>
    </Card>
  );
}
