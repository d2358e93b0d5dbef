import { pickText } from '@polylogue/shared/kernel/locales.rules';
import { useTranslation } from 'react-i18next';
import type { ChoiceOption } from '../../ui/forms/choice-group.js';
import { FieldGroup } from '../../ui/forms/field-group.js';
import { RadioGroup } from '../../ui/forms/radio-group.js';
import { TextField } from '../../ui/forms/text-field.js';
import { ExternalText } from '../../ui/text/external-text.js';
import { readableValue } from '../poll-view/value-words.rules.js';
import { BALLOT } from './ballot-texts.js';
import type { FieldProps, FormOf } from './field-props.js';

const NO_OPINION = 'no_opinion';

/** Steps below one another, both ends with their words. */
export function ScaleFields({ group, draft, onDraft, form }: FieldProps<'step'> & { readonly form: FormOf<'scale'> }) {
  const { t, i18n } = useTranslation(BALLOT);
  const ends = new Map([
    [1, pickText(form.low, i18n.language)],
    [form.steps, pickText(form.high, i18n.language)],
  ]);
  const steps = Array.from({ length: form.steps }, (_, at): ChoiceOption => {
    const end = ends.get(at + 1);
    return {
      value: String(at + 1),
      label: (
        <>
          {at + 1}
          {end !== undefined && (
            <>
              {' – '}
              <ExternalText as="span" look="plain" text={end.text} lang={end.lang} />
            </>
          )}
        </>
      ),
    };
  });
  const options = form.noOpinion ? [...steps, { value: NO_OPINION, label: t('scale.no_opinion') }] : steps;
  return (
    <RadioGroup
      {...group}
      hint={t('scale.hint', { steps: form.steps })}
      options={options}
      value={draft.step === null ? '' : String(draft.step)}
      onChange={(value) => onDraft({ form: 'step', step: value === NO_OPINION ? NO_OPINION : Number(value) })}
    />
  );
}

/** A number as people type it; range and unit are said beside it. */
export function NumberFields({
  group,
  draft,
  onDraft,
  form,
}: FieldProps<'line'> & { readonly form: FormOf<'number'> }) {
  const { t, i18n } = useTranslation(BALLOT);
  const readable = (value: number): string => readableValue(form, value, i18n.language);
  const unit = form.unit === null ? null : pickText(form.unit, i18n.language).text;
  const range = t('number.range', { lowest: readable(form.lowest), highest: readable(form.highest) });
  // Telephones' number keys often have no minus.
  const keys = form.lowest < 0 ? 'text' : form.decimals > 0 ? 'decimal' : 'numeric';
  return (
    <FieldGroup legend={group.legend} look={group.look}>
      <TextField
        label={unit === null ? t('number.label') : t('number.label_unit', { unit })}
        hint={range}
        error={group.error}
        inputMode={keys}
        autoComplete="off"
        value={draft.line}
        onChange={(event) => onDraft({ form: 'line', line: event.target.value })}
      />
    </FieldGroup>
  );
}
