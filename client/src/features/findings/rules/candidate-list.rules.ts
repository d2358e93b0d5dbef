import type { FindingCandidate, FindingSource } from '@polylogue/shared/findings/schemas';
import { agreementOf } from '../../../lib/evidence-view/headline.rules.js';

/** What a partner looks for; empty means any. */
export interface CandidateFilter {
  readonly kind: FindingSource['kind'] | '';
  readonly townId: string;
  readonly dialogueId: string;
  /** Least share that agrees, or that chose the leading option: 0 for any. */
  readonly agreement: number;
}

export const NO_FILTER: CandidateFilter = { kind: '', townId: '', dialogueId: '', agreement: 0 };

export type CandidateOrder = 'people' | 'agreement' | 'number';

/** Candidates that pass the filter. A town passes when the words come from it. */
export function filterCandidates(candidates: readonly FindingCandidate[], filter: CandidateFilter): FindingCandidate[] {
  return candidates.filter(
    ({ source, originTownId, dialogueId, figures, n }) =>
      (filter.kind === '' || source.kind === filter.kind) &&
      (filter.townId === '' || originTownId === filter.townId) &&
      (filter.dialogueId === '' || dialogueId === filter.dialogueId) &&
      (filter.agreement === 0 || (agreementOf(figures, n) ?? -1) >= filter.agreement),
  );
}

/** In the order asked for; equals stay as they came. Without a share of agreement comes last either way. */
export function sortCandidates(
  candidates: readonly FindingCandidate[],
  by: CandidateOrder,
  direction: 'ascending' | 'descending',
): FindingCandidate[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...candidates].sort((a, b) => {
    const [left, right] = [rank(a, by), rank(b, by)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

function rank({ figures, n }: FindingCandidate, by: CandidateOrder): number | null {
  if (by === 'people') return n;
  return by === 'number' ? figures.number : agreementOf(figures, n);
}

/** What freezing would do now: nothing when the newest version still says it all, else make this version. */
export function versionToFreeze({ frozen }: Pick<FindingCandidate, 'frozen'>): number | null {
  if (frozen.some(({ isCurrent }) => isCurrent)) return null;
  return Math.max(0, ...frozen.map(({ version }) => version)) + 1;
}
