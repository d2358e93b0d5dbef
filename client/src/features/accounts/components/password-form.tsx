import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import { useSignInWithPassword } from '../api/use-sign-in.js';

export interface PasswordFormProps {
  readonly onSignedIn: () => void;
}

export function PasswordForm({ onSignedIn }: PasswordFormProps) {
  const { t } = useTranslation(['accounts', 'errors']);
  const signIn = useSignInWithPassword();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const body = { email: String(sent.get('email') ?? ''), password: String(sent.get('password') ?? '') };
    signIn.mutate(body, { onSuccess: onSignedIn });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextField type="email" name="email" label={t('email')} autoComplete="username" inputMode="email" required />
        <TextField
          type="password"
          name="password"
          label={t('password')}
          autoComplete="current-password"
          maxLength={128}
          required
        />
        {signIn.error !== null && <Notice tone="error">{t(errorCodeOf(signIn.error), { ns: 'errors' })}</Notice>}
        <Button type="submit" isWide isBusy={signIn.isPending}>
          {t('signIn.go')}
        </Button>
      </Stack>
    </form>
  );
}
