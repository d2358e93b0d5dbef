import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/actions/button.js';
import { TextField } from '../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../ui/layout/stack.js';
import { quickReasons } from './quick-reasons.js';
import styles from './reason-form.module.css';

export interface ReasonFormProps {
  /** Language of the text the reason is about, or of the staff where it is about a thing of theirs. */
  readonly lang: string;
  /** What the button does, in words. */
  readonly actionLabel: string;
  /** Answers whether it is done; what was typed stays where it is not. */
  readonly onGive: (reason: string) => Promise<boolean>;
  readonly onCancel: () => void;
  readonly isBusy: boolean;
  /** Why it could not be done, in words. */
  readonly fault: string | null;
  /** Without the quick reasons, which are about texts of citizens. */
  readonly isFree?: boolean | undefined;
  /** Who reads a free reason; the log alone unless said otherwise. */
  readonly isForAuthor?: boolean | undefined;
  /** Takes nothing away from anybody. */
  readonly isMild?: boolean | undefined;
  /** What is changed, above the reason; it gets the focus itself. */
  readonly fields?: ReactNode;
}

const SHORTEST = 3;

/**
 * Asks for a reason in its place on the page. The person concerned reads it: quick reasons are offered in the language of staff
 * and given in that of the text.
 */
export function ReasonForm(props: ReasonFormProps) {
  const { lang, actionLabel, onGive, onCancel, isBusy, fault, isFree = false, isForAuthor = !isFree, fields } = props;
  const { t, i18n } = useTranslation('staff-view');
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  const give = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isTooShort = reason.trim().length < SHORTEST;
    setShort(isTooShort);
    if (!isTooShort) await onGive(reason.trim());
  };
  return (
    <form onSubmit={(event) => void give(event)} className={styles.form}>
      <Stack gap="small">
        {fields}
        {!isFree && (
          <Cluster gap="small">
            {quickReasons(i18n.language).map((quick, index) => (
              <button
                key={quick}
                type="button"
                className={styles.quick}
                onClick={() => setReason(quickReasons(lang)[index] ?? quick)}
              >
                {quick}
              </button>
            ))}
          </Cluster>
        )}
        <TextField
          label={t('reason.label')}
          hint={t(isForAuthor ? 'reason.hint_author' : 'reason.hint_log')}
          error={isShort ? t('reason.too_short') : fault}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onCancel()}
          maxLength={500}
          autoFocus={fields === undefined}
        />
        <Cluster gap="small">
          <Button type="submit" variant={props.isMild === true ? 'primary' : 'danger'} size="small" isBusy={isBusy}>
            {actionLabel}
          </Button>
          <Button variant="quiet" size="small" onClick={onCancel}>
            {t('reason.cancel')}
          </Button>
        </Cluster>
      </Stack>
    </form>
  );
}
