import { textLength } from '@polylogue/shared/kernel/text.rules';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '../../ui/forms/field-group.js';
import { TextArea } from '../../ui/forms/text-area.js';
import { TextField } from '../../ui/forms/text-field.js';
import { BALLOT } from './ballot-texts.js';
import type { FieldProps, FormOf } from './field-props.js';

/** A short text; how much room is left is said, and nothing is cut off. */
export function TextFields({ group, draft, onDraft, form }: FieldProps<'text'> & { readonly form: FormOf<'text'> }) {
  const { t } = useTranslation(BALLOT);
  return (
    <FieldGroup legend={group.legend} look={group.look}>
      <TextArea
        label={t('text.label')}
        error={group.error}
        limit={form.longest}
        measure={(text) => textLength(text.trim())}
        counterText={({ left }) => (left < 0 ? t('text.over', { over: -left }) : t('text.left', { left }))}
        value={draft.text}
        onChange={(event) => onDraft({ form: 'text', text: event.target.value })}
      />
    </FieldGroup>
  );
}

/** As many lines as words may be given; empty ones count nothing. */
export function WordFields({ group, draft, onDraft, form }: FieldProps<'words'> & { readonly form: FormOf<'words'> }) {
  const { t } = useTranslation(BALLOT);
  const lines = Array.from({ length: form.most }, (_, at) => draft.words[at] ?? '');
  return (
    <FieldGroup {...group} hint={t('words.hint', { most: form.most })}>
      {lines.map((line, at) => (
        <TextField
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place
          key={at}
          label={t('words.line', { number: at + 1 })}
          value={line}
          autoComplete="off"
          onChange={(event) =>
            onDraft({ form: 'words', words: lines.map((it, place) => (place === at ? event.target.value : it)) })
          }
        />
      ))}
    </FieldGroup>
  );
}
