/** Told now and then how far a long count is: `done` of `total` steps (of the rule's own size). Must not throw. */
export type Progress = (done: number, total: number) => void;
