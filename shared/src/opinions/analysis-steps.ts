/** The steps of a computation, in their order. */
export const STEPS = ['hash', 'components', 'projection', 'groups', 'stability', 'statements'] as const;
export type Step = (typeof STEPS)[number];

/** Told when a step begins and, in long ones, how far it is (0 to 1). Must not throw. */
export type StepProgress = (step: Step, share: number) => void;
