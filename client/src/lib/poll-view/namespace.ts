/** Namespace of the texts about results of polls, shared by every page that shows them. */
export const POLL_RESULTS = 'poll-results';
