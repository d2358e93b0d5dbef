import type { QuestionView } from '@polylogue/shared/questions/schemas';
import { useTranslation } from 'react-i18next';
import { QUESTIONS } from '../../../lib/question-bank/namespace.js';
import { DefinitionList } from '../../../ui/figures/definition-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { wordLines } from '../rules/word-lines.rules.js';

/** The source text, read only. */
export function SourceWords({ view }: { readonly view: QuestionView }) {
  const { t } = useTranslation(QUESTIONS);
  const source = view.texts.find(({ state }) => state === 'source');
  if (source === undefined) return null;
  const lines = wordLines(source.words).map(({ key, what, number, text }) => ({
    key,
    term: t(`line.${what}`, { number }),
    description: <ExternalText as="span" text={text} lang={source.lang} />,
  }));
  return (
    <DefinitionList
      items={[{ key: 'kind', term: t('source.kind'), description: t(`kind.${view.form.kind}`) }, ...lines]}
    />
  );
}
