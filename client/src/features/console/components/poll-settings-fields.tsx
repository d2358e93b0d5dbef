import type { PollKind } from '@polylogue/shared/polls/forms';
import { useTranslation } from 'react-i18next';
import { Stack } from '../../../ui/layout/stack.js';
import type { PollFormFault } from '../rules/poll-form.rules.js';
import { countedBy, type Setting, settingOf, settingsOf } from '../rules/poll-settings.rules.js';
import { FoldedPart } from './folded-part.js';
import { HowCounted } from './how-counted.js';
import type { PollFormPart } from './poll-form-part.js';
import { SettingField, settingLine } from './setting-field.js';

/** The settings of the kind, how it is counted in words, and folded away what seldom matters. */
export function PollSettingsFields({ kind, typed, set, fault }: PollFormPart) {
  const { t, i18n } = useTranslation('console');
  const settings = settingsOf(kind, typed.settings);
  const valueOf = ({ name }: Setting): string => settingOf(kind, typed.settings, name);
  const finer = settings.filter(({ isFolded }) => isFolded);
  const wrong = fault === null ? undefined : wrongSetting(kind, fault);
  const fields = (shown: readonly Setting[]) =>
    shown.map((setting) => (
      <SettingField
        key={setting.name}
        kind={kind}
        setting={setting}
        value={valueOf(setting)}
        onChange={(value) => set({ settings: { ...typed.settings, [setting.name]: value } })}
        error={wrong === setting.name ? faultText(setting) : undefined}
      />
    ));
  const faultText = (setting: Setting): string =>
    fault?.code === 'setting' && setting.ask === 'number'
      ? t('poll_form.fault.number', { least: setting.least, most: setting.most })
      : t(`poll_form.fault.${fault?.code ?? 'other'}`);
  return (
    <Stack gap="normal">
      {fields(settings.filter(({ isFolded }) => !isFolded))}
      <HowCounted rule={countedBy(kind, typed.settings)} />
      {finer.length > 0 && (
        <FoldedPart
          heading={t('poll_form.finer')}
          summary={finer.map((setting) => settingLine(t, kind, setting, valueOf(setting), i18n.language)).join(' · ')}
          isOpen={finer.some(({ name }) => name === wrong)}
        >
          {fields(finer)}
        </FoldedPart>
      )}
    </Stack>
  );
}

/** The field that a fault is shown at. */
function wrongSetting(kind: PollKind, { code, setting }: PollFormFault): string | undefined {
  if (code === 'seats_too_many') return 'seats';
  if (code === 'choices_out_of_range') return kind === 'multiple' ? 'max' : 'most';
  return setting;
}
