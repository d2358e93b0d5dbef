import { tidyJoinCode } from '@polylogue/shared/dialogues/join-code.rules';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/actions/button.js';
import { TextField } from '../../ui/forms/text-field.js';
import { Stack } from '../../ui/layout/stack.js';
import { usePaths } from '../page/page-context.js';
import { useGoTo } from '../routing/use-go-to.js';
import { useHasScript } from './use-has-script.js';

const CODE_LENGTH = 6;

export interface JoinCodeFormProps {
  /** What was tried before. */
  readonly code?: string | undefined;
  readonly error?: string | undefined;
}

/** The six characters from the wall. Works without script as a plain form. */
export function JoinCodeForm({ code = '', error }: JoinCodeFormProps) {
  const { t } = useTranslation('public');
  const paths = usePaths();
  const goTo = useGoTo();
  const hasScript = useHasScript();
  const id = useId();
  const [problem, setProblem] = useState(error);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = tidyJoinCode(String(new FormData(event.currentTarget).get('code') ?? ''));
    if ([...typed].length === CODE_LENGTH) return goTo(paths.join(typed));
    setProblem(t('code.wrongLength'));
    document.getElementById(id)?.focus();
  };
  return (
    <form method="get" action={paths.join()} onSubmit={submit} noValidate={hasScript}>
      <Stack>
        <TextField
          id={id}
          look="code"
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          error={problem}
          defaultValue={code}
          maxLength={12}
          required
        />
        <Button type="submit" size="large" isWide>
          {t('code.go')}
        </Button>
      </Stack>
    </form>
  );
}
