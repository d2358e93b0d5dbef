import { textLength } from '@polylogue/shared/kernel/text.rules';
import { TRANSLATION_LIMIT } from '@polylogue/shared/statements/schemas';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { languageName } from '../../../lib/i18n/language-name.js';
import { keepForm, keptForm } from '../../../lib/staff-view/kept-form.js';
import { FaultLine } from '../../../lib/staff-view/fault-line.js';
import { Button } from '../../../ui/actions/button.js';
import { TextArea } from '../../../ui/forms/text-area.js';
import { Cluster, Stack } from '../../../ui/layout/stack.js';
import { useStatementChange } from '../api/use-statement-change.js';

export interface TranslationFieldProps {
  readonly statementId: string;
  readonly lang: string;
  /** What is stored; empty: none. */
  readonly stored: string;
  readonly hasFocus: boolean;
}

const Typed = z.object({ text: z.string() });

/** One translation: there, missing, or typed and not saved yet. What is typed survives a reload. */
export function TranslationField({ statementId, lang, stored, hasFocus }: TranslationFieldProps) {
  const { t, i18n } = useTranslation('desk');
  const key = `translation:${statementId}:${lang}`;
  const [typed, setTyped] = useState(() => keptForm(key, Typed)?.text ?? null);
  const translate = useStatementChange('statements.translate');
  const text = typed ?? stored;
  const length = textLength(text.trim());
  const isChanged = text.trim() !== stored;
  const language = languageName(lang, i18n.language);
  const type = (next: string | null): void => {
    setTyped(next);
    keepForm(key, next === null ? null : { text: next });
  };
  const save = async (value: string | null): Promise<void> => {
    if (await translate.change({ statementId, lang, text: value })) type(null);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isChanged && length > 0 && length <= TRANSLATION_LIMIT && !translate.isBusy) void save(text);
  };
  const status = isChanged && text.trim() !== '' ? 'unsaved' : stored === '' ? 'missing' : 'there';
  return (
    <form onSubmit={submit}>
      <Stack gap="small">
        <TextArea
          label={language}
          optionalText={t(`translate.${status}`)}
          rows={2}
          value={text}
          lang={lang}
          autoFocus={hasFocus}
          limit={TRANSLATION_LIMIT}
          measure={textLength}
          counterText={(count) =>
            count.left >= 0 ? t('edit.left', { count: count.left }) : t('edit.over', { count: -count.left })
          }
          onChange={(event) => type(event.target.value)}
        />
        <FaultLine fault={translate.fault} />
        <Cluster gap="small">
          <Button
            type="submit"
            variant="line"
            size="small"
            isBusy={translate.isBusy}
            disabled={!isChanged || length === 0 || length > TRANSLATION_LIMIT}
          >
            {t('translate.save', { language })}
          </Button>
          {stored !== '' && (
            <Button variant="quiet" size="small" isBusy={translate.isBusy} onClick={() => void save(null)}>
              {t('translate.remove', { language })}
            </Button>
          )}
        </Cluster>
      </Stack>
    </form>
  );
}
