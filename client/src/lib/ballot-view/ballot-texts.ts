/** Namespace of the texts about ballots. */
export const BALLOT = 'polls';
