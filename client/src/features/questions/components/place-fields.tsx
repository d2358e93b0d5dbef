import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { TopicView } from '@polylogue/shared/networks/schemas';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../lib/i18n/language-name.js';
import { QUESTIONS } from '../../../lib/question-bank/namespace.js';
import { Select } from '../../../ui/forms/select.js';
import { Cluster } from '../../../ui/layout/stack.js';
import type { TypedQuestion } from '../rules/typed-question.rules.js';

export interface PlaceFieldsProps {
  readonly typed: TypedQuestion;
  readonly set: (part: Partial<TypedQuestion>) => void;
  readonly topics: readonly TopicView[];
  readonly languages: readonly string[];
}

/** Under which topic a question stands, and in which language it is written first. */
export function PlaceFields({ typed, set, topics, languages }: PlaceFieldsProps) {
  const { t, i18n } = useTranslation(QUESTIONS);
  return (
    <Cluster align="end">
      {topics.length > 0 && (
        <Select
          label={t('source.topic')}
          emptyLabel={t('source.no_topic')}
          value={typed.topicId}
          onChange={(event) => set({ topicId: event.target.value })}
          options={topics.map(({ id, title }) => ({ value: id, label: pickText(title, i18n.language).text }))}
        />
      )}
      <Select
        label={t('source.language')}
        hint={t('source.language_hint')}
        value={typed.lang}
        onChange={(event) => set({ lang: event.target.value })}
        options={languages.map((lang) => ({ value: lang, label: languageName(lang, i18n.language) }))}
      />
    </Cluster>
  );
}
