import type { PollResult } from '@polylogue/shared/polls/results';
import type { PollView } from '@polylogue/shared/polls/schemas';

/** What came out, before it is put into words: which sentence, with which figures, about which options. */
export type Headline =
  | { readonly says: 'nobody' }
  | { readonly says: 'carried' | 'not_carried' | 'no_quorum'; readonly options: readonly string[] }
  | { readonly says: 'sides'; readonly yes: Side; readonly no: Side }
  | { readonly says: 'winner' | 'winners' | 'tied' | 'bought'; readonly options: readonly string[] }
  | { readonly says: 'no_winner' | 'none_bought' }
  | { readonly says: 'date'; readonly options: readonly string[]; readonly people: number }
  | { readonly says: 'median'; readonly median: number }
  | { readonly says: 'texts'; readonly people: number }
  | { readonly says: 'word'; readonly word: string; readonly lang: string; readonly people: number }
  | { readonly says: 'words_tied'; readonly words: readonly string[]; readonly people: number };

interface Side {
  readonly option: string;
  readonly people: number;
}

type Asked = Pick<PollView, 'form' | 'options'>;

/**
 * The first sentence about a result. A decision comes before the figures it rests on; a tie that stands is said as a tie, never as
 * a victory of several.
 */
export function headlineOf(poll: Asked, result: PollResult): Headline {
  if (result.base.valid === 0) return { says: 'nobody' };
  return decisionHeadline(poll, result) ?? outcomeHeadline(poll, result);
}

function decisionHeadline({ options }: Asked, { decision }: PollResult): Headline | null {
  if (decision === null || decision.carried === null) return null;
  if (decision.carried.length > 0) return { says: 'carried', options: decision.carried };
  const asked = decision.options.map(({ optionId }) => optionId);
  const about = asked.length === options.length ? [] : asked;
  return decision.quorum?.isMet === false
    ? { says: 'no_quorum', options: about }
    : { says: 'not_carried', options: about };
}

function outcomeHeadline({ form }: Asked, result: PollResult): Headline {
  switch (form.kind) {
    case 'yes_no':
      return sidesHeadline(result);
    case 'scale':
    case 'number':
      return result.values?.median == null ? { says: 'nobody' } : { says: 'median', median: result.values.median };
    case 'text':
      return { says: 'texts', people: result.texts ?? 0 };
    case 'words': {
      const [first, ...others] = result.words ?? [];
      if (first === undefined) return { says: 'nobody' };
      const tied = others.filter(({ people }) => people === first.people);
      if (tied.length === 0) return { says: 'word', ...first };
      return { says: 'words_tied', words: [first, ...tied].map(({ word }) => word), people: first.people };
    }
    case 'budget':
      return winnersOf(result).length === 0 ? { says: 'none_bought' } : { says: 'bought', options: winnersOf(result) };
    case 'dates': {
      const options = winnersOf(result);
      const people = result.options.find(({ optionId }) => optionId === options[0]);
      return options.length === 0
        ? { says: 'no_winner' }
        : { says: 'date', options, people: (people?.votes ?? 0) + (people?.maybe ?? 0) };
    }
    case 'single':
    case 'multiple':
    case 'approval':
    case 'score':
    case 'grades':
    case 'ranking':
    case 'points':
    case 'quadratic':
      return winnersHeadline(result);
  }
}

function sidesHeadline({ options }: PollResult): Headline {
  const [yes, no] = options;
  if (yes === undefined || no === undefined) return { says: 'nobody' };
  return {
    says: 'sides',
    yes: { option: yes.optionId, people: yes.votes },
    no: { option: no.optionId, people: no.votes },
  };
}

const winnersOf = ({ outcome }: PollResult): readonly string[] => outcome?.winners ?? [];

function winnersHeadline(result: PollResult): Headline {
  const options = winnersOf(result);
  const seats = result.outcome?.seats ?? 1;
  if (options.length === 0) return { says: 'no_winner' };
  if (options.length > seats) return { says: 'tied', options };
  return { says: options.length === 1 ? 'winner' : 'winners', options };
}
