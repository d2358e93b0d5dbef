import type { AccountView } from '@polylogue/shared/accounts/schemas';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorCodeOf } from '../../../lib/api/api-error.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Stack } from '../../../ui/layout/stack.js';
import { useSetPassword } from '../api/use-set-password.js';

const MIN_PASSWORD = 10;

/** The reader's account: who it is, and a password for those who prefer one to links. */
export function AccountPart({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation(['me', 'errors']);
  const save = useSetPassword();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const password = String(new FormData(form).get('password') ?? '');
    save.mutate(password, { onSuccess: () => form.reset() });
  };
  return (
    <RuledSection heading={t('account.title')}>
      <form onSubmit={submit}>
        <Stack>
          <p>
            {account.name} · {account.email}
          </p>
          <input type="text" name="username" autoComplete="username" defaultValue={account.email} hidden readOnly />
          <TextField
            type="password"
            name="password"
            label={t(account.hasPassword ? 'account.newPassword' : 'account.setPassword')}
            hint={t('account.passwordHint')}
            autoComplete="new-password"
            minLength={MIN_PASSWORD}
            maxLength={128}
            required
          />
          {save.error !== null && <Notice tone="error">{t(errorCodeOf(save.error), { ns: 'errors' })}</Notice>}
          {save.isSuccess && <Notice tone="success">{t('account.saved')}</Notice>}
          <div>
            <Button type="submit" variant="line" isBusy={save.isPending}>
              {t('account.save')}
            </Button>
          </div>
        </Stack>
      </form>
    </RuledSection>
  );
}
