import { countSettingsOf } from '@polylogue/shared/polls/counting.rules';
import type { Share } from '@polylogue/shared/polls/decision';
import type { PollForm } from '@polylogue/shared/polls/forms';
import type { PollView } from '@polylogue/shared/polls/schemas';
import type { VotingBar } from './voting-bar.rules.js';

/** A setting of the form that changes the result; the texts are `how.setting.*`. */
export type CountSetting =
  | { readonly says: 'seats' | 'minimum'; readonly count: number }
  | { readonly says: 'left_lowest' | 'left_ignored' | 'maybe_counts' }
  | { readonly says: `utility_${'cost' | 'count'}` | `completion_${'none' | 'add1' | 'add1-greedy'}` };

/** What the form asks of its rule beyond what the rule's own words say. */
export function countSettings(form: PollForm): CountSetting[] {
  switch (form.kind) {
    case 'single':
    case 'approval':
    case 'ranking':
      return form.seats > 1 ? [{ says: 'seats', count: form.seats }] : [];
    case 'score':
      return [{ says: form.rule === 'score' && form.blank === 'ignored' ? 'left_ignored' : 'left_lowest' }];
    case 'dates':
      return [{ says: 'maybe_counts' }];
    case 'budget':
      return [
        ...(form.minimum > 0 ? [{ says: 'minimum' as const, count: form.minimum }] : []),
        ...(form.rule === 'equal-shares'
          ? [{ says: `utility_${form.utility}` as const }, { says: `completion_${form.completion}` as const }]
          : []),
      ];
    case 'yes_no':
    case 'multiple':
    case 'grades':
    case 'points':
    case 'quadratic':
    case 'scale':
    case 'number':
    case 'text':
    case 'words':
      return [];
  }
}

/** The counting rule by name; `sum` for answers that are summed up. */
export const ruleOf = (form: PollForm) => countSettingsOf(form, '')?.rule ?? 'sum';

/** What becomes of a tie; null for answers that are summed up. */
export function tieOf(form: PollForm): 'none' | 'lot' | 'earlier-round' | null {
  const tie = countSettingsOf(form, '')?.options.tie;
  return tie === 'none' || tie === 'lot' || tie === 'earlier-round' ? tie : null;
}

/** All that somebody must meet to vote, each part by itself; none where everybody may. */
export function electorateParts({ townIds, roles, joinedBefore, membersOnly }: PollView['electorate']): VotingBar[] {
  return [
    ...(townIds === null ? [] : [{ why: 'towns' as const, townIds }]),
    ...(roles === null ? [] : [{ why: 'roles' as const, roles }]),
    ...(joinedBefore === null ? [] : [{ why: 'joined' as const, before: joinedBefore }]),
    ...(membersOnly ? [{ why: 'members' as const }] : []),
  ];
}

/** A share as people write it: hundredths as a percentage, others as a fraction. */
export const shareText = ({ of, out }: Share, locale: string): string =>
  out === 100 ? new Intl.NumberFormat(locale, { style: 'percent' }).format(of / out) : `${of}/${out}`;
