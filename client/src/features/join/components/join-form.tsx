import type { JoinPage } from '@polylogue/shared/participants/routes';
import { NOTICE_VERSION } from '@polylogue/shared/participants/notice';
import { useTranslation } from 'react-i18next';
import { useLocale, usePaths } from '../../../lib/page/page-context.js';
import { useHasScript } from '../../../lib/public-view/use-has-script.js';
import { Button } from '../../../ui/actions/button.js';
import { Notice } from '../../../ui/feedback/notice.js';
import { Mark } from '../../../ui/figures/mark.js';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { RadioGroup } from '../../../ui/forms/radio-group.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Stack } from '../../../ui/layout/stack.js';
import { NO_TOWN } from '../join-form.rules.js';
import { PrivacyNotice } from './privacy-notice.js';
import { CONSENT_ID, useJoinForm } from './use-join-form.js';

export interface JoinFormProps {
  readonly code: string;
  readonly page: JoinPage;
}

/** Name, town, consent, in; the language is that of the page. Without script it is posted as it stands, with the same fields. */
export function JoinForm({ code, page }: JoinFormProps) {
  const { t } = useTranslation(['join', 'errors', 'public']);
  const locale = useLocale();
  const paths = usePaths();
  const hasScript = useHasScript();
  const { dialogue, alias } = page;
  const { submit, typed, missing, problem, isBusy } = useJoinForm(code, alias);
  return (
    <form method="post" action={paths.join(code)} onSubmit={submit} noValidate={hasScript}>
      <input type="hidden" name="alias" value={alias} />
      <input type="hidden" name="lang" value={locale} />
      <input type="hidden" name="noticeVersion" value={NOTICE_VERSION} />
      <Stack gap="large">
        <TextField
          name="name"
          label={t('name.label')}
          optionalText={t('name.optional')}
          hint={t('name.hint', { alias })}
          defaultValue={typed.name}
          maxLength={60}
          autoComplete="nickname"
        />
        {dialogue.towns.length === 0 ? (
          // Nothing to choose from: the question would be one with a single answer.
          <input type="hidden" name="townId" value={NO_TOWN} />
        ) : (
          <RadioGroup
            name="townId"
            legend={t('town.legend')}
            error={missing.includes('town') ? t('town.missing') : undefined}
            isRequired
            defaultValue={typed.townId}
            options={[
              ...dialogue.towns.map((town) => ({
                value: town.id,
                label: town.name,
                start: <Mark letters={town.mark} hue={town.hue} />,
              })),
              { value: NO_TOWN, label: t('town.none') },
            ]}
          />
        )}
        <Stack gap="small">
          <PrivacyNotice />
          <Checkbox
            id={CONSENT_ID}
            name="consent"
            value="true"
            label={t('consent.label')}
            error={missing.includes('consent') ? t('consent.missing') : undefined}
            defaultChecked={typed.consent === 'true'}
            required
          />
        </Stack>
        {problem !== null && <Notice tone="error">{t(problem, { ns: 'errors' })}</Notice>}
        <Button type="submit" size="large" isWide isBusy={isBusy} busyText={t('goingIn')}>
          {t('goIn')}
        </Button>
      </Stack>
    </form>
  );
}
