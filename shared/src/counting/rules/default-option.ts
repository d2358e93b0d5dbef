import { type Pairwise, preferring } from './pairwise.js';

/**
 * The option that stands for "none of these" or "as it was", and what others must reach against it. Debian constitution,
 * standard resolution procedure, vote counting (A.6 of version 1.1, 2003; A.5 today).
 */
export interface DefaultOptionRule {
  /** Its name; empty where there is none, and then nothing is dropped. */
  readonly default: string;
  /** `N:M` in whole numbers above 0. `1:1` asks for more votes than the default option gets. */
  readonly majority: string;
  /** People who must prefer an option to the default one; 0 for no quorum. */
  readonly quorum: number;
}

/** No default option; where one is named, more than half must prefer an option to it. */
export const DEFAULT_OPTION_DEFAULTS: DefaultOptionRule = { default: '', majority: '1:1', quorum: 0 };

/**
 * Options (their indices, in the order of the ballot paper) that are dropped before the count. With V(A, D) for the people who
 * prefer A to the default option D, an option stays where V(A, D) is at least the quorum, more than V(D, A), and with a
 * majority of N:M at least N/M times V(D, A): so the text since 2015; before, that share had to be passed. Those who are tied
 * with the default option are dropped; it is never dropped itself. Compared in whole numbers. Throws a RangeError where no
 * option has the name of the default one or the majority is not `N:M`.
 */
export function droppedBy(pairwise: Pairwise, rule: DefaultOptionRule): number[] {
  if (rule.default === '') return [];
  const byDefault = pairwise.candidates.indexOf(rule.default);
  if (byDefault === -1) throw new RangeError(`no option is called "${rule.default}"`);
  const [most, least] = majorityOf(rule.majority);
  const stays = (option: number): boolean => {
    const wins = preferring(pairwise, option, byDefault);
    const losses = preferring(pairwise, byDefault, option);
    return wins >= rule.quorum && wins > losses && least * BigInt(wins) >= most * BigInt(losses);
  };
  return [...pairwise.candidates.keys()].filter((option) => option !== byDefault && !stays(option));
}

function majorityOf(text: string): [bigint, bigint] {
  const [, most = '0', least = '0'] = /^(\d+):(\d+)$/.exec(text) ?? [];
  if (BigInt(most) === 0n || BigInt(least) === 0n) throw new RangeError(`"${text}" is not a majority such as 3:1`);
  return [BigInt(most), BigInt(least)];
}
