import type { StatementView } from '@polylogue/shared/statements/schemas';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { useShownOriginal } from '../../../lib/room-view/shown-originals.js';
import { originalWords, wordsFor } from '../../../lib/room-view/statement-words.rules.js';
import { Button } from '../../../ui/actions/button.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Quiet } from '../../../ui/text/heading.js';
import styles from './statements.module.css';

export interface StatementWordsProps {
  readonly statement: StatementView;
}

/** The one statement on screen: in the reader's language where it was translated, with the way to the words that people vote on. */
export function StatementWords({ statement }: StatementWordsProps) {
  const { t, i18n } = useTranslation('statements');
  const { isShown, toggle } = useShownOriginal(statement.id);
  const translated = wordsFor(statement, i18n.language);
  const words = isShown ? originalWords(statement) : translated;
  return (
    <>
      <ExternalText as="h3" look="large" text={words.text} lang={words.lang} />
      {translated.isTranslation && (
        <div className={styles.translation}>
          {/* Heard when the button changes it: the words above are not read again by themselves. */}
          <Quiet aria-live="polite">
            {t(words.isTranslation ? 'translated_from' : 'original_in', {
              language: languageName(statement.lang, i18n.language),
            })}
          </Quiet>
          <Button variant="quiet" size="small" className={styles.toggle} onClick={toggle}>
            {t(words.isTranslation ? 'show_original' : 'show_translation')}
          </Button>
        </div>
      )}
    </>
  );
}
