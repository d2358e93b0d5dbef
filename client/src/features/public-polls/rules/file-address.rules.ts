/** Where a file of a poll's ballots is, below the site's own address. */
export const fileAddress = (pollId: string, name: string): string =>
  `/api/polls/${encodeURIComponent(pollId)}/files/${encodeURIComponent(name)}`;

/** The file that holds question, rule and ballots together: what is counted again. */
export const MAIN_FILE = 'ballots.json';

/**
 * One line for a terminal that fetches the ballots and counts them. The file brings seats and settings with it, so the rule is all
 * that must be said. Ids, rule names and addresses hold nothing that a shell would take apart.
 */
export const commandLine = (origin: string, pollId: string, rule: string): string =>
  `curl -sSfo ${MAIN_FILE} ${origin}${fileAddress(pollId, MAIN_FILE)} && polylogue count ${MAIN_FILE} --rule ${rule}`;
