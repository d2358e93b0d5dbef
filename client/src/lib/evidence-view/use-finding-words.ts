import type { FindingFigures } from '@polylogue/shared/findings/schemas';
import { groupAgreement } from '@polylogue/shared/findings/group-agreement.rules';
import { pickText } from '@polylogue/shared/kernel/locale';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../room-view/format-time.js';
import { headlineOf } from './headline.rules.js';

/** Namespace of everything that shows evidence. */
export const EVIDENCE = 'recommendation';

export interface FindingWords {
  /** What people call it: Statement 14, Poll 2. */
  readonly label: (figures: Pick<FindingFigures, 'kind' | 'number'>) => string;
  /** The large figure and what stands under it. */
  readonly headline: (figures: FindingFigures, n: number) => { readonly value: string; readonly base: string };
  /** That all opinion groups agree, or that all disagree, in a few words; null where neither can be said. */
  readonly groups: (figures: FindingFigures) => string | null;
  /** Headline and groups on one line: 312 of 401 agree, agreed by all 3 opinion groups. */
  readonly inShort: (figures: FindingFigures, n: number) => string;
  /** The words it is about, with their language. */
  readonly words: (figures: FindingFigures) => { readonly text: string; readonly lang: string };
}

/** A finding in words, in the language of the page. */
export function useFindingWords(): FindingWords {
  const { t, i18n } = useTranslation(EVIDENCE);
  const locale = i18n.language;
  const headlineIn: FindingWords['headline'] = (figures, n) => {
    const headline = headlineOf(figures, n);
    const value = formatCount(headline.value, locale);
    if (headline.kind === 'helps') return { value, base: t('headline.helps', { count: headline.value }) };
    const total = formatCount(headline.base, locale);
    if (headline.kind !== 'option') return { value, base: t(`headline.${headline.kind}`, { total }) };
    const option = pickText(headline.option, locale).text;
    return { value, base: t(headline.isTied ? 'headline.tied' : 'headline.option', { total, option }) };
  };
  const groupsIn: FindingWords['groups'] = (figures) => {
    if (figures.kind !== 'statement' || !figures.opinions) return null;
    const said = groupAgreement(figures.opinions);
    return said === 'agree' || said === 'disagree'
      ? t(`groups.all_${said}`, { count: figures.opinions.groups.length })
      : null;
  };
  return {
    label: ({ kind, number }) => t(`label.${kind}`, { number }),
    headline: headlineIn,
    groups: groupsIn,
    inShort: (figures, n) => {
      const { value, base } = headlineIn(figures, n);
      return [`${value} ${base}`, groupsIn(figures)].filter((part) => part !== null).join(', ');
    },
    words: (figures) =>
      figures.kind === 'poll' ? pickText(figures.question, locale) : { text: figures.text, lang: figures.lang },
  };
}
