import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button.js';
import { Stack } from '../../../ui/layout/stack.js';
import type { StatementTaskProps } from './statement-task.js';
import { TranslationField } from './translation-field.js';

/** A statement in each other language of the dialogue, saved one by one. */
export function TranslationFields({ item, statement, languages, onDone }: StatementTaskProps) {
  const { t } = useTranslation('desk');
  const { translations } = statement;
  const into = [...new Set([...languages, ...Object.keys(translations)])].filter((lang) => lang !== item.lang);
  return (
    <Stack>
      <p>{t(into.length === 0 ? 'translate.none' : 'translate.means')}</p>
      {into.map((lang, at) => (
        <TranslationField
          key={lang}
          statementId={item.id}
          lang={lang}
          stored={translations[lang] ?? ''}
          hasFocus={at === 0}
        />
      ))}
      <div>
        <Button variant="quiet" size="small" onClick={onDone}>
          {t('translate.close')}
        </Button>
      </div>
    </Stack>
  );
}
