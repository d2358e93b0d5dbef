import { POLL_KINDS, type PollKind } from '@polylogue/shared/polls/forms';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { FieldError } from '../../../ui/forms/field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import styles from '../console.module.css';

export interface PollKindChoiceProps {
  readonly kind: PollKind | null;
  readonly onChange: (kind: PollKind) => void;
  readonly error: string | undefined;
}

/**
 * What people will be asked to do, in plain words with what each is good for. Once chosen, it is one line. Buttons, not radios: an
 * arrow key on a radio would already choose.
 */
export function PollKindChoice({ kind, onChange, error }: PollKindChoiceProps) {
  const { t } = useTranslation('console');
  const id = useId();
  const chosen = useRef<HTMLParagraphElement>(null);
  const [isOpen, setOpen] = useState(kind === null);
  const choose = (value: PollKind): void => {
    onChange(value);
    setOpen(false);
    requestAnimationFrame(() => chosen.current?.focus());
  };
  if (kind !== null && !isOpen) {
    return (
      <div>
        <Cluster justify="between" gap="small">
          <p ref={chosen} tabIndex={-1}>
            <strong>{t(`poll_form.kind.${kind}.name`)}</strong>
          </p>
          <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
            {t('poll_form.kind_change')}
          </Button>
        </Cluster>
        <p className={styles.quiet}>{t(`poll_form.kind.${kind}.good`)}</p>
      </div>
    );
  }
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend>
        <strong>{t('poll_form.kind_ask')}</strong>
      </legend>
      <Stack gap="small">
        {kind !== null && <p className={styles.quiet}>{t('poll_form.kind_keeps')}</p>}
        {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
        <ul role="list" className={styles.kinds}>
          {POLL_KINDS.map((value) => (
            <li key={value}>
              <button
                type="button"
                className={styles.kind}
                aria-current={value === kind ? 'true' : undefined}
                onClick={() => choose(value)}
              >
                <strong>{t(`poll_form.kind.${value}.name`)}</strong>
                <span className={styles.foldSummary}>{t(`poll_form.kind.${value}.good`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Stack>
    </fieldset>
  );
}
