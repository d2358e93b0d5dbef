import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import { Heading } from '../../../ui/text/heading.js';
import { isConfirmed } from '../confirmation.rules.js';

export interface EraseFormProps {
  readonly onErase: () => void;
  readonly isBusy: boolean;
  readonly problem: string | null;
}

/** Leaving for good cannot be undone, so a word has to be written. */
export function EraseForm({ onErase, isBusy, problem }: EraseFormProps) {
  const { t } = useTranslation('me');
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  const word = t('erase.word');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('word') ?? '');
    const isRight = isConfirmed(typed, word);
    setWrong(!isRight);
    if (isRight) onErase();
    else document.getElementById(id)?.focus();
  };
  return (
    <section>
      <form onSubmit={submit}>
        <Stack>
          <Heading level={3}>{t('erase.title')}</Heading>
          <p>{t('erase.why')}</p>
          <TextField
            id={id}
            name="word"
            label={t('erase.label', { word })}
            error={isWrong ? t('erase.wrong', { word }) : undefined}
            autoComplete="off"
            autoCapitalize="none"
          />
          {problem !== null && <Notice tone="error">{problem}</Notice>}
          <div>
            <Button type="submit" variant="danger" isBusy={isBusy}>
              {t('erase.go')}
            </Button>
          </div>
        </Stack>
      </form>
    </section>
  );
}
