import type { PollKind } from '@polylogue/shared/polls/forms';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { Select } from '../../../ui/forms/select.js';
import { TextField } from '../../../ui/forms/text-field.js';
import type { Setting } from '../rules/poll-settings.rules.js';

export interface SettingFieldProps {
  readonly kind: PollKind;
  readonly setting: Setting;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** One setting of a kind of poll, as a field. */
export function SettingField({ kind, setting, value, onChange, error }: SettingFieldProps) {
  const { t, i18n } = useTranslation('console');
  const label = settingLabel(t, kind, setting.name);
  switch (setting.ask) {
    case 'switch':
      return (
        <Checkbox
          label={label}
          checked={value === 'true'}
          onChange={(event) => onChange(String(event.target.checked))}
          error={error}
        />
      );
    case 'choice': {
      const choices = setting.choices.includes(value) ? setting.choices : [value, ...setting.choices];
      return (
        <Select
          label={label}
          value={value}
          error={error}
          options={choices.map((choice) => ({
            value: choice,
            label: choiceText(t, setting.name, choice, i18n.language),
          }))}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    }
    case 'number':
    case 'value':
      return (
        <TextField
          inputMode={setting.ask === 'number' ? 'numeric' : 'text'}
          label={label}
          placeholder={value === '' ? allText(t, setting) : undefined}
          value={value}
          error={error}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** A setting and what holds, in one short line: for what is folded away. */
export function settingLine(
  t: TFunction<'console'>,
  kind: PollKind,
  setting: Setting,
  value: string,
  lang: string,
): string {
  const label = settingLabel(t, kind, setting.name);
  if (setting.ask === 'switch') return `${label}: ${t(value === 'true' ? 'poll_form.on' : 'poll_form.off')}`;
  if (setting.ask === 'choice') return `${label}: ${choiceText(t, setting.name, value, lang)}`;
  return `${label}: ${value === '' ? allText(t, setting) : value}`;
}

/** Some names mean another thing in another kind. */
const settingLabel = (t: TFunction<'console'>, kind: PollKind, name: string): string =>
  t([`poll_form.setting.${kind}_${name}`, `poll_form.setting.${name}`]);

const allText = (t: TFunction<'console'>, { name }: Setting): string =>
  name === 'total' ? '' : t('poll_form.as_many');

/** Currencies have names of their own in every language. */
function choiceText(t: TFunction<'console'>, name: string, choice: string, lang: string): string {
  if (name !== 'currency') return t(`poll_form.choice.${name}.${choice}`);
  return `${choice}, ${new Intl.DisplayNames([lang], { type: 'currency' }).of(choice) ?? choice}`;
}
