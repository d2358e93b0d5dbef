import type { StatementStep } from '@polylogue/shared/statements/schemas';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { Button } from '../../../ui/actions/button.js';
import { Cluster } from '../../../ui/layout/stack.js';
import type { DeskWork } from '../hooks/use-desk-work.js';
import { type DeskState, needsReason, verbsFor } from '../rules/desk.rules.js';

export interface BulkStepsProps {
  readonly state: DeskState;
  readonly work: DeskWork;
}

/** What can be done with all that is marked, with one reason. It cannot be undone at once, so each button says how many. */
export function BulkSteps({ state, work: { marks, bulk, bulkStep, setBulkStep } }: BulkStepsProps) {
  const { t, i18n } = useTranslation('desk');
  const { marked } = marks;
  const count = marked.length;
  const isBusy = bulk.progress !== null;
  const [lang = i18n.language, another] = new Set(marked.map((item) => item.lang));
  const give = async (step: StatementStep, reason: string | null): Promise<boolean> => {
    const { fault } = await bulk.give(
      marked.map(({ id }) => id),
      step,
      reason,
    );
    if (fault === null) setBulkStep(null);
    return fault === null;
  };
  if (bulkStep !== null && needsReason(bulkStep)) {
    return (
      <ReasonForm
        // Authors of several languages read it: then it is in that of staff.
        lang={another === undefined ? lang : i18n.language}
        isFree={bulkStep === 'restore'}
        actionLabel={t(`bulk.do.${bulkStep}`, { count })}
        isBusy={isBusy}
        fault={null}
        onGive={(reason) => give(bulkStep, reason)}
        onCancel={() => setBulkStep(null)}
      />
    );
  }
  return (
    <Cluster gap="small">
      {verbsFor({ kind: 'statement', state }).map((step) => (
        <StepButton
          key={step}
          label={t(`bulk.${needsReason(step) ? 'ask' : 'do'}.${step}`, { count })}
          isWanted={bulkStep === step}
          isPrimary={!needsReason(step)}
          isBusy={isBusy}
          onPress={() => (needsReason(step) ? setBulkStep(step) : void give(step, null))}
        />
      ))}
    </Cluster>
  );
}

interface StepButtonProps {
  readonly label: string;
  /** Its letter was pressed: it gets the focus, and the next key does it. */
  readonly isWanted: boolean;
  readonly isPrimary: boolean;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function StepButton({ label, isWanted, isPrimary, isBusy, onPress }: StepButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isWanted) button.current?.focus();
  }, [isWanted]);
  return (
    <Button ref={button} size="small" variant={isPrimary ? 'primary' : 'line'} isBusy={isBusy} onClick={onPress}>
      {label}
    </Button>
  );
}
