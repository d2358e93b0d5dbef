import { BUDGET_RULES, type PollForm } from './forms.js';
import type { DecisionRule } from './decision.js';
import type { PollSecrecy } from './schemas.js';

/** Under so many people a figure says little; under so many a secret ballot may be guessed. */
export const FEW_PEOPLE = 20;
const SMALL_CELL = 5;

/** What may mislead in a poll as it is being made; each has a text in the catalogues. */
export const POLL_WARNINGS = [
  'plurality_splits',
  'scale_has_no_mean',
  'few_people',
  'secrecy_of_few',
  'abstain_missing',
  'few_ranks',
  'greedy_leaves_minority',
  'multiple_forces_ticks',
  'threshold_without_base',
  'number_outliers',
] as const;
export type PollWarning = (typeof POLL_WARNINGS)[number];

/**
 * Where the rule of a poll can mislead. `people`: how many are in the dialogue now. Three or more options counted by plurality can
 * elect what most people like least (Burlington 2009); the steps of a scale have no mean; figures of fewer than 20 swing by chance.
 */
export function pollWarnings(poll: {
  readonly form: PollForm;
  readonly optionCount: number;
  readonly secrecy: PollSecrecy;
  readonly decision: DecisionRule;
  readonly people: number;
}): PollWarning[] {
  const { form, optionCount, people, decision } = poll;
  const found: [PollWarning, boolean][] = [
    ['plurality_splits', form.kind === 'single' && optionCount >= 3],
    ['scale_has_no_mean', form.kind === 'scale'],
    ['number_outliers', form.kind === 'number'],
    ['few_people', people < FEW_PEOPLE],
    ['secrecy_of_few', poll.secrecy === 'confidential' && people < SMALL_CELL],
    ['abstain_missing', form.kind === 'yes_no' && optionCount === 2],
    ['few_ranks', form.kind === 'ranking' && form.most < optionCount && form.most < 3],
    ['greedy_leaves_minority', form.kind === 'budget' && form.rule !== BUDGET_RULES[2]],
    ['multiple_forces_ticks', form.kind === 'multiple' && form.min > 1],
    [
      'threshold_without_base',
      decision.threshold.kind !== 'none' && decision.threshold.base !== 'eligible' && decision.quorum.kind === 'none',
    ],
  ];
  return found.filter(([, applies]) => applies).map(([warning]) => warning);
}
