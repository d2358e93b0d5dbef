import { useTranslation } from 'react-i18next';
import { formatCount, formatList } from '../room-view/format-time.js';
import { Heading } from '../../ui/text/heading.js';
import { type Headline, headlineOf } from './headline.rules.js';
import { POLL_RESULTS } from './namespace.js';
import type { NameOf } from './option-names.js';
import type { ShownResult } from './shown-poll.js';
import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { PollForm } from '@polylogue/shared/polls/forms';
import { readableValue } from './value-words.rules.js';

/** The result in one or two sentences: what came out, and by which rule. */
export function ResultWords({ poll, result, nameOf, level }: ShownResult & { readonly level: 2 | 3 }) {
  const { t } = useTranslation(POLL_RESULTS);
  const words = useHeadlineWords(poll.form, nameOf);
  const rule = result.outcome?.rule ?? 'sum';
  return (
    <div>
      <Heading level={level} size={3} data-result="words">
        {words(headlineOf(poll, result))}
      </Heading>
      <p>
        {t('said.counted_by', { rule: t(`rule.${rule}.name`) })} {t(`rule.${rule}.how`)}
      </p>
    </div>
  );
}

/** Puts a headline into words. */
export function useHeadlineWords(form: PollForm, nameOf: NameOf): (headline: Headline) => string {
  const { t, i18n } = useTranslation(POLL_RESULTS);
  const locale = i18n.language;
  const listed = (options: readonly string[]): string =>
    formatList(
      options.map((id) => nameOf(id).text),
      locale,
    );
  return (headline) => {
    switch (headline.says) {
      case 'nobody':
      case 'no_winner':
      case 'none_bought':
        return t(`said.${headline.says}`);
      case 'carried':
      case 'not_carried':
      case 'no_quorum':
        return headline.options.length === 0
          ? t(`said.${headline.says}_plain`)
          : t(`said.${headline.says}`, { names: listed(headline.options) });
      case 'sides':
        return t('said.sides', {
          yes: nameOf(headline.yes.option).text,
          yesPeople: formatCount(headline.yes.people, locale),
          no: nameOf(headline.no.option).text,
          noPeople: formatCount(headline.no.people, locale),
        });
      case 'date':
        return t('said.date', { names: listed(headline.options), count: headline.people });
      case 'median': {
        const median = readableValue(form, headline.median, locale);
        if (form.kind !== 'scale') return t('said.median', { median: withUnit(form, median, locale) });
        const end = (texts: Readonly<Record<string, string>>): string => pickText(texts, locale).text;
        return t('said.median_scale', { median, low: end(form.low), high: end(form.high), steps: form.steps });
      }
      case 'texts':
        return t('said.texts', { count: headline.people });
      case 'word':
        return t('said.word', { word: headline.word, count: headline.people });
      case 'words_tied':
        return t('said.words_tied', {
          names: formatList(headline.words, locale),
          shown: formatCount(headline.people, locale),
        });
      case 'winner':
      case 'winners':
      case 'tied':
      case 'bought':
        return t(`said.${headline.says}`, { names: listed(headline.options) });
    }
  };
}

/** A value with the unit of its poll, where it has one. */
export function withUnit(form: PollForm, value: string, locale: string): string {
  if (form.kind !== 'number' || form.unit === null) return value;
  return `${value} ${pickText(form.unit, locale).text}`;
}
