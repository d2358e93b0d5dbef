import { type LocalText, pickText } from '@polylogue/shared/kernel/locale';
import { useTranslation } from 'react-i18next';
import { ExternalText, type ExternalTextProps } from '../../ui/text/external-text.js';

export interface StaffTextProps extends Omit<ExternalTextProps, 'text' | 'lang'> {
  readonly texts: LocalText;
}

/** A text that staff wrote in some languages, in the reader's or the nearest there is, marked with its language. */
export function StaffText({ texts, as = 'span', look = 'plain', className }: StaffTextProps) {
  const { i18n } = useTranslation();
  const { text, lang } = pickText(texts, i18n.language);
  return <ExternalText text={text} lang={lang} as={as} look={look} className={className} />;
}
