import type { ModerationItem } from '@polylogue/shared/moderation/schemas';
import type { StatementStep } from '@polylogue/shared/statements/schemas';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeepFocus } from '../../../lib/room-view/keep-focus.js';
import { ReasonForm } from '../../../lib/staff-view/reason-form.js';
import { Button } from '../../../ui/actions/button.js';
import { ProgressBar } from '../../../ui/figures/meter.js';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import styles from '../desk.module.css';
import type { DeskWork } from '../hooks/use-desk-work.js';
import { type DeskState, needsReason, verbsFor } from '../rules/desk.rules.js';
import { BulkResult } from './bulk-result.js';

export interface BulkBarProps {
  readonly state: DeskState;
  /** What the filter lets through, on all pages. */
  readonly shown: readonly ModerationItem[];
  readonly onPage: readonly ModerationItem[];
  readonly work: DeskWork;
}

/** Marks what is shown, and decides about all that is marked, with one reason. What is done cannot be undone at once, so each button says how many. */
export function BulkBar({ state, shown, onPage, work }: BulkBarProps) {
  const { t, i18n } = useTranslation('desk');
  const { marks, bulk, bulkStep, setBulkStep } = work;
  const { marked } = marks;
  const statements = onPage.filter(({ kind }) => kind === 'statement');
  const isAll = statements.length > 0 && statements.every((item) => marked.includes(item));
  const all = shown.filter(({ kind }) => kind === 'statement');
  const languages = new Set(marked.map(({ lang }) => lang));
  const [onlyLanguage = i18n.language] = languages.size === 1 ? languages : [];
  const give = async (step: StatementStep, reason: string | null): Promise<boolean> => {
    const outcome = await bulk.give(
      marked.map(({ id }) => id),
      step,
      reason,
    );
    if (outcome.fault === null) setBulkStep(null);
    return outcome.fault === null;
  };
  if (statements.length === 0 && bulk.outcome === null) return null;
  return (
    <KeepFocus className={marked.length > 0 ? styles.bulk : undefined}>
      <Stack gap="small">
        <Cluster gap="small">
          {statements.length > 0 && (
            <Checkbox
              label={t('bulk.mark_shown', { count: statements.length })}
              checked={isAll}
              onChange={() => marks.setAll(statements, !isAll)}
            />
          )}
          <span role="status">{marked.length > 0 && t('bulk.marked', { count: marked.length })}</span>
          {marked.length > 0 && marked.length < all.length && isAll && (
            <Button variant="quiet" size="small" onClick={() => marks.setAll(all, true)}>
              {t('bulk.mark_all', { count: all.length })}
            </Button>
          )}
          {marked.length > 0 && (
            <Button variant="quiet" size="small" onClick={() => marks.setAll(marked, false)}>
              {t('bulk.unmark')}
            </Button>
          )}
        </Cluster>
        {bulk.progress !== null && (
          <ProgressBar
            label={t('bulk.progress')}
            fraction={bulk.progress.done / bulk.progress.of}
            valueText={t('bulk.done_of', { ...bulk.progress })}
          />
        )}
        {marked.length > 0 &&
          (bulkStep !== null && needsReason(bulkStep) ? (
            <ReasonForm
              lang={onlyLanguage}
              isFree={bulkStep === 'restore'}
              actionLabel={t(`bulk.do.${bulkStep}`, { count: marked.length })}
              isBusy={bulk.progress !== null}
              fault={null}
              onGive={(reason) => give(bulkStep, reason)}
              onCancel={() => setBulkStep(null)}
            />
          ) : (
            <Cluster gap="small">
              {verbsFor({ kind: 'statement', state }).map((step) => (
                <BulkButton
                  key={step}
                  isWanted={bulkStep === step}
                  label={t(`bulk.${needsReason(step) ? 'ask' : 'do'}.${step}`, { count: marked.length })}
                  isPrimary={!needsReason(step)}
                  isBusy={bulk.progress !== null}
                  onPress={() => (needsReason(step) ? setBulkStep(step) : void give(step, null))}
                />
              ))}
            </Cluster>
          ))}
        {bulk.outcome !== null && <BulkResult outcome={bulk.outcome} onClose={bulk.forget} />}
      </Stack>
    </KeepFocus>
  );
}

interface BulkButtonProps {
  readonly label: string;
  /** Its letter was pressed: it gets the focus, and the next key does it. */
  readonly isWanted: boolean;
  readonly isPrimary: boolean;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function BulkButton({ label, isWanted, isPrimary, isBusy, onPress }: BulkButtonProps) {
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
