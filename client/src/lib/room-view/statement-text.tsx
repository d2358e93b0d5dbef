import { useTranslation } from 'react-i18next';
import { ExternalText, type ExternalTextProps } from '../../ui/text/external-text.js';
import { type Translated, wordsFor } from './statement-words.rules.js';

export interface StatementTextProps extends Omit<ExternalTextProps, 'text' | 'lang'> {
  readonly statement: Translated;
}

/** A statement in the language of the page where it was translated into it, as it was written otherwise; marked with its language. */
export function StatementText({ statement, as = 'span', look, className }: StatementTextProps) {
  const { i18n } = useTranslation();
  const { text, lang } = wordsFor(statement, i18n.language);
  return <ExternalText text={text} lang={lang} as={as} look={look} className={className} />;
}
