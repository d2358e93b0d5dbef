import type { RuleName } from '../account.js';
import type { BudgetFrame, Profile, ScoresProfile } from '../profiles.js';
import type { FileFault } from './file-fault.js';

/** The kinds of file that are read. `ballots-csv` has a column an option, `ballots-json` is our own. */
export const FORMATS = [
  'blt',
  'soc',
  'soi',
  'toc',
  'toi',
  'pb',
  'abif',
  'debian-tally',
  'ranked-csv',
  'grades-csv',
  'ballots-csv',
  'ballots-json',
] as const;
export type Format = (typeof FORMATS)[number];

/** Options of rules by name, as on the command line. */
export type RuleSettings = Readonly<Record<string, string>>;

/** A file of ballots as it was read: what can be counted, and what the file says about how. */
export interface BallotFile {
  readonly format: Format;
  readonly title?: string;
  /** Ballots, alike ones grouped, in canonical order. */
  readonly profile: Profile;
  /** The same ballots as scores, where the file gives both (.abif). */
  readonly scores?: ScoresProfile;
  /** Money to be shared out, where the ballots of a budget are rankings (.pb). */
  readonly budget?: BudgetFrame;
  /** Whole number from 1, where the file says how many are to be elected. */
  readonly seats?: number;
  /** The rule, where the file names it (our own JSON). */
  readonly rule?: RuleName;
  /** What the form of the file says about options of a rule: they stand above the rule's defaults and below what the user says. */
  readonly defaults: Partial<Record<RuleName, RuleSettings>>;
  /** What contradicts itself beside the ballots, such as a column of sums: the ballots are counted, whoever counts is told. */
  readonly doubts?: readonly FileFault[];
}

/** A value, or the first fault met. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: FileFault };

/** A value that was read. */
export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
