import type { QuestionText } from '@polylogue/shared/questions/schemas';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/figures/tag.js';
import { Cluster } from '../../ui/layout/stack.js';
import { languageName } from '../i18n/language-name.js';
import { QUESTIONS } from './namespace.js';

/** Languages of a question with where each stands, in words. */
export function QuestionLanguages({ texts }: { readonly texts: readonly Pick<QuestionText, 'lang' | 'state'>[] }) {
  const { t, i18n } = useTranslation(QUESTIONS);
  return (
    <Cluster gap="small">
      {texts.map(({ lang, state }) => (
        <Tag key={lang} tone={state === 'draft' ? 'neutral' : 'positive'}>
          {t(`state.${state}`, { language: languageName(lang, i18n.language) })}
        </Tag>
      ))}
    </Cluster>
  );
}
