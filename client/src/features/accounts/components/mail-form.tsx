import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import type { MailRequest } from '../api/use-sign-in.js';
import { MailSent } from './mail-sent.js';

export interface MailFormProps {
  readonly request: Pick<
    UseMutationResult<unknown, Error, MailRequest>,
    'mutate' | 'isPending' | 'isSuccess' | 'error' | 'variables'
  >;
  readonly next: string | null;
  readonly buttonText: string;
}

/** Asks for an address and says afterwards what to look for; the same whether the address is known or not. */
export function MailForm({ request, next, buttonText }: MailFormProps) {
  const { t } = useTranslation(['accounts', 'errors']);
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    request.mutate({ email: String(new FormData(event.currentTarget).get('email') ?? ''), next });
  };
  if (request.isSuccess) return <MailSent email={request.variables?.email ?? ''} />;
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextField
          id={id}
          type="email"
          name="email"
          label={t('email')}
          autoComplete="email"
          inputMode="email"
          required
        />
        {request.error !== null && <Notice tone="error">{t(errorCodeOf(request.error), { ns: 'errors' })}</Notice>}
        <Button type="submit" isWide isBusy={request.isPending}>
          {buttonText}
        </Button>
      </Stack>
    </form>
  );
}
