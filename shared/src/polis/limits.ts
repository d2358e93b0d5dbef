/**
 * Most that is brought in of one conversation: its statements, its people and the lines of its summary are in memory together while it is
 * read. Several times more than the largest conversations there have been. Votes are read in pieces and have no such limit.
 */
export const POLIS_MOST = { statements: 100_000, people: 500_000, summaryLines: 1000 } as const;
