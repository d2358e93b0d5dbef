import { POLL_KINDS, type PollKind } from '@polylogue/shared/polls/forms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { RadioGroup } from '../../../ui/forms/radio-group.js';
import { Cluster } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';

export interface PollKindChoiceProps {
  readonly kind: PollKind | null;
  readonly onChange: (kind: PollKind) => void;
  readonly error: string | undefined;
}

/** What people will be asked to do, in plain words with what each is good for. Once chosen, it is one line. */
export function PollKindChoice({ kind, onChange, error }: PollKindChoiceProps) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(kind === null);
  if (kind !== null && !isOpen) {
    return (
      <div>
        <Cluster justify="between" gap="small">
          <strong>{t(`poll_form.kind.${kind}.name`)}</strong>
          <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
            {t('poll_form.kind_change')}
          </Button>
        </Cluster>
        <p className={styles.quiet}>{t(`poll_form.kind.${kind}.good`)}</p>
      </div>
    );
  }
  return (
    <RadioGroup
      legend={t('poll_form.kind_ask')}
      hint={kind === null ? undefined : t('poll_form.kind_keeps')}
      value={kind ?? ''}
      error={error}
      onChange={(value) => {
        const chosen = POLL_KINDS.find((it) => it === value);
        if (chosen !== undefined) onChange(chosen);
        setOpen(false);
      }}
      options={POLL_KINDS.map((value) => ({
        value,
        label: t(`poll_form.kind.${value}.name`),
        hint: t(`poll_form.kind.${value}.good`),
      }))}
    />
  );
}
