import type { FindingView } from '@polylogue/shared/findings/schemas';
import { useTranslation } from 'react-i18next';
import { languageName } from '../i18n/language-name.js';
import { formatDay } from '../i18n/local-time.js';
import { townOf } from '../room-view/town-mark.js';
import { EVIDENCE, useFindingWords } from './use-finding-words.js';

/** The small line under a piece of evidence: Statement 14 · Pregrada · Croatian · 31 January 2026. */
export function useEvidenceDetail({ figures, madeAt, towns, originTownId }: FindingView): string {
  const { t, i18n } = useTranslation(EVIDENCE);
  const { label } = useFindingWords();
  const locale = i18n.language;
  const parts = [
    label(figures),
    figures.kind === 'poll' ? t(figures.rule === 'approval' ? 'rule.approval' : 'rule.plurality') : null,
    figures.kind === 'contribution' ? t(`stance.${stanceOf(figures.stance)}`) : null,
    townOf(towns, originTownId)?.name ?? null,
    figures.kind === 'poll' || figures.lang === locale ? null : languageName(figures.lang, locale),
    formatDay(madeAt.slice(0, 10), locale),
  ];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

const stanceOf = (stance: string): 'for' | 'against' | 'neutral' =>
  stance === 'for' || stance === 'against' ? stance : 'neutral';
