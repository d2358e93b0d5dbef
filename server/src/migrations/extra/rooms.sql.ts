/** On deletion of the whole dialogue only: nothing in a room is deleted alone but planned items and options of polls. */
const REFERENCES: readonly (readonly [table: string, column: string, to: string])[] = [
  ['agenda_item', 'dialogue_id', 'dialogue'],
  ['agenda_action', 'dialogue_id', 'dialogue'],
  ['speech_request', 'dialogue_id', 'dialogue'],
  ['speech_request', 'participant_id', 'participant'],
  ['speech', 'request_id', 'speech_request'],
  ['statement', 'dialogue_id', 'dialogue'],
  ['statement', 'author_id', 'participant'],
  ['poll', 'dialogue_id', 'dialogue'],
  ['poll_option', 'poll_id', 'poll'],
  ['contribution', 'dialogue_id', 'dialogue'],
  ['contribution', 'item_id', 'agenda_item'],
  ['contribution', 'parent_id', 'contribution'],
  ['contribution', 'author_id', 'participant'],
  ['contribution_version', 'contribution_id', 'contribution'],
  ['contribution_help', 'contribution_id', 'contribution'],
  ['contribution_help', 'participant_id', 'participant'],
];
// Votes and ballots have none: their one statement has locked the thing voted on and found the person, and a key check a row
// would cost a fifth of their rate.

const CHECKS: readonly (readonly [table: string, name: string, rule: string])[] = [
  [
    'agenda_item',
    'agenda_item_kind',
    "kind IN ('talk', 'debate', 'statements', 'poll', 'thread', 'small_groups', 'break')",
  ],
  ['agenda_item', 'agenda_item_status', "status IN ('planned', 'running', 'paused', 'done', 'skipped')"],
  // The clock is whole: an end while it runs, a remainder while it is paused, never both.
  ['agenda_item', 'agenda_item_running', "(status = 'running') = (ends_at IS NOT NULL AND running_since IS NOT NULL)"],
  ['agenda_item', 'agenda_item_paused', "(status = 'paused') = (remaining_ms IS NOT NULL)"],
  ['speech_request', 'speech_request_status', "status IN ('waiting', 'speaking', 'spoken', 'withdrawn')"],
  ['speech', 'speech_ended', '(ended_at IS NULL) = (seconds IS NULL)'],
  ['statement', 'statement_state', "state IN ('held', 'published', 'declined', 'hidden')"],
  ['statement', 'statement_erased', "erased_at IS NULL OR (text = '' AND state = 'hidden' AND author_id IS NULL)"],
  ['statement_vote', 'statement_vote_value', 'value IN (-1, 0, 1)'],
  ['poll', 'poll_kind', "kind IN ('single', 'multiple')"],
  ['poll', 'poll_state', "state IN ('prepared', 'open', 'closed', 'revealed', 'withdrawn')"],
  ['poll', 'poll_frozen', '(opened_at IS NULL) = (question_hash IS NULL)'],
  [
    'poll',
    'poll_counted',
    "(closed_at IS NULL) = (tally IS NULL) AND (state NOT IN ('closed', 'revealed') OR tally IS NOT NULL)",
  ],
  ['contribution', 'contribution_stance', "stance IN ('for', 'against', 'neutral')"],
  ['contribution', 'contribution_state', "state IN ('published', 'hidden')"],
  [
    'contribution',
    'contribution_erased',
    "erased_at IS NULL OR (text = '' AND state = 'hidden' AND author_id IS NULL AND author_name IS NULL)",
  ],
];

/** What the entities cannot say about what happens in a room. */
export const up: string[] = [
  ...REFERENCES.map(
    ([table, column, to]) =>
      `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_of FOREIGN KEY (${column}) REFERENCES ${to} (id)`,
  ),
  ...CHECKS.map(([table, name, rule]) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${rule})`),
];

export const down: string[] = [
  ...CHECKS.map(([table, name]) => `ALTER TABLE ${table} DROP CONSTRAINT ${name}`),
  ...REFERENCES.map(([table, column]) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_of`),
];
