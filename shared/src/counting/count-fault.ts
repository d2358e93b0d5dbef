import type { Profile } from './profiles.js';

/** What a rule counts. `budget`: ticks or points with costs and a total. */
export type Needs = Profile['form'] | 'budget';

/** Why ballots cannot be counted as asked. The ballots themselves are well formed: see `FileFault` for those that are not. */
export type CountFault =
  | { readonly code: 'unknown_rule'; readonly params: { readonly found: string } }
  | { readonly code: 'unknown_setting'; readonly params: { readonly found: string; readonly known: string } }
  | {
      readonly code: 'bad_setting';
      readonly params: { readonly option: string; readonly found: string; readonly allowed: string };
    }
  | { readonly code: 'unknown_name'; readonly params: { readonly option: string; readonly found: string } }
  | { readonly code: 'one_seat'; readonly params: { readonly found: number } }
  | { readonly code: 'wrong_ballots'; readonly params: { readonly needs: string; readonly found: Profile['form'] } }
  | { readonly code: 'too_many_ballots'; readonly params: { readonly most: number } };

/** A file and the rule to count it by. */
export interface CountRequest {
  readonly rule: string;
  /** Overrides what the file says. */
  readonly seats?: number;
  /** Options of the rule as typed; above the defaults that the file brings. */
  readonly options?: Readonly<Record<string, string>>;
}
