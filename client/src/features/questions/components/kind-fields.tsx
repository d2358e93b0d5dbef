import { POLL_KINDS } from '@polylogue/shared/polls/forms';
import { useTranslation } from 'react-i18next';
import { QUESTIONS } from '../../../lib/question-bank/namespace.js';
import { Button } from '../../../ui/actions/button.js';
import { Checkbox } from '../../../ui/forms/checkbox.js';
import { Select } from '../../../ui/forms/select.js';
import { TextField } from '../../../ui/forms/text-field.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { type Setting, SETTINGS, type TypedQuestion, withKind } from '../rules/typed-question.rules.js';

export interface KindFieldsProps {
  readonly typed: TypedQuestion;
  readonly onChange: (typed: TypedQuestion) => void;
}

/** What people are asked to do, how it is counted, and the words inside: grades, ends of a scale, a unit. */
export function KindFields({ typed, onChange }: KindFieldsProps) {
  const { t } = useTranslation(QUESTIONS);
  return (
    <Stack>
      <Select
        label={t('source.kind')}
        value={typed.kind}
        onChange={(event) => {
          const kind = POLL_KINDS.find((it) => it === event.target.value);
          if (kind !== undefined) onChange(withKind(typed, kind));
        }}
        options={POLL_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Cluster align="end">
        {SETTINGS[typed.kind].map((setting) => (
          <SettingField
            key={setting.name}
            setting={setting}
            value={typed.settings[setting.name] ?? String(setting.usual)}
            onChange={(value) => onChange({ ...typed, settings: { ...typed.settings, [setting.name]: value } })}
          />
        ))}
      </Cluster>
      <LabelFields typed={typed} onChange={onChange} />
    </Stack>
  );
}

interface SettingFieldProps {
  readonly setting: Setting;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function SettingField({ setting: { name, usual, choices }, value, onChange }: SettingFieldProps) {
  const { t } = useTranslation(QUESTIONS);
  const label = t(`setting.${name}`);
  if (typeof usual === 'boolean')
    return (
      <Checkbox label={label} checked={value === 'true'} onChange={(event) => onChange(String(event.target.checked))} />
    );
  if (choices !== undefined)
    return (
      <Select
        label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        options={choices.map((choice) => ({ value: choice, label: t(`choice.${name}.${choice}`) }))}
      />
    );
  return (
    <TextField
      label={label}
      inputMode={name === 'currency' ? 'text' : 'numeric'}
      placeholder={usual === '' ? t('source.all') : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const MOST_GRADES = 7;

function LabelFields({ typed, onChange }: KindFieldsProps) {
  const { t } = useTranslation(QUESTIONS);
  const { kind, labels, lang } = typed;
  const setLabels = (next: readonly string[]): void => onChange({ ...typed, labels: next });
  if (labels.length === 0) return null;
  return (
    <Stack>
      {labels.map((label, at) => (
        <TextField
          // oxlint-disable-next-line react/no-array-index-key -- a label is its place
          key={at}
          label={t(`label.${kind}`, { number: at + 1, context: kind === 'scale' && at === 1 ? 'high' : undefined })}
          lang={lang}
          value={label}
          onChange={(event) => setLabels(labels.map((word, place) => (place === at ? event.target.value : word)))}
        />
      ))}
      {kind === 'grades' && labels.length < MOST_GRADES && (
        <div>
          <Button variant="line" size="small" onClick={() => setLabels([...labels, ''])}>
            {t('label.add')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
