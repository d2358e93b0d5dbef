import type { NetworkView } from '@polylogue/shared/networks/schemas';
import type { QuestionView } from '@polylogue/shared/questions/schemas';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { QUESTIONS } from '../../../lib/question-bank/namespace.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { Select } from '../../../ui/forms/select.js';
import { Stack } from '../../../ui/layout/stack.js';
import { TranslationForm } from './translation-form.js';

export interface TranslationPartProps {
  readonly view: QuestionView;
  readonly network: NetworkView;
}

/** The other languages, one at a time beside the source. */
export function TranslationPart({ view, network }: TranslationPartProps) {
  const { t, i18n } = useTranslation(QUESTIONS);
  const written = view.texts.map(({ lang }) => lang);
  const languages = [...new Set([...written, ...network.languages])].filter((lang) => lang !== view.lang);
  const [chosen, setChosen] = useState('');
  const lang = languages.includes(chosen) ? chosen : languages[0];
  const source = view.texts.find(({ state }) => state === 'source');
  if (lang === undefined || source === undefined) return <EmptyState title={t('translation.none')} headingLevel={3} />;
  const text = view.texts.find((it) => it.lang === lang);
  const options = languages.map((value) => {
    const state = view.texts.find((it) => it.lang === value)?.state ?? 'missing';
    return { value, label: t(`state.${state}`, { language: languageName(value, i18n.language) }) };
  });
  return (
    <Stack>
      <Select
        label={t('translation.language')}
        value={lang}
        onChange={(event) => setChosen(event.target.value)}
        options={options}
      />
      {/* A new text (saved here or by somebody else) begins the form anew. */}
      <TranslationForm
        key={`${lang}-${view.version}-${text?.writtenAt ?? ''}`}
        view={view}
        source={source}
        lang={lang}
        text={text}
      />
    </Stack>
  );
}
