const REFERENCES: readonly (readonly [table: string, column: string, to: string])[] = [
  ['town', 'network_id', 'network'],
  ['partner', 'network_id', 'network'],
  ['partner', 'town_id', 'town'],
  ['topic', 'network_id', 'network'],
  ['network_event', 'network_id', 'network'],
  ['account_session', 'account_id', 'account'],
  ['sign_in_link', 'account_id', 'account'],
  ['role_grant', 'account_id', 'account'],
  ['role_grant', 'network_id', 'network'],
  ['dialogue', 'network_id', 'network'],
  ['screen_token', 'dialogue_id', 'dialogue'],
  ['participant', 'dialogue_id', 'dialogue'],
  ['participant', 'town_id', 'town'],
  ['participant', 'account_id', 'account'],
  ['participant_token', 'participant_id', 'participant'],
  ['move_link', 'participant_id', 'participant'],
  ['consent', 'participant_id', 'participant'],
];

const CHECKS: readonly (readonly [table: string, name: string, rule: string])[] = [
  ['town', 'town_hue', 'hue BETWEEN 0 AND 11'],
  ['account', 'account_email_lower', 'email = lower(email)'],
  [
    'role_grant',
    'role_grant_role',
    "role IN ('coordinator', 'partner_editor', 'facilitator', 'moderator', 'note_taker')",
  ],
  ['role_grant', 'role_grant_scope', "scope_kind IN ('network', 'town', 'dialogue')"],
  ['dialogue', 'dialogue_state', "state IN ('draft', 'announced', 'open', 'live', 'written', 'closed')"],
  ['dialogue', 'dialogue_code', "join_code ~ '^[2-9A-HJ-NP-TW-Z]{6}$'"],
  ['dialogue', 'dialogue_capacity', 'capacity > 0'],
  ['participant', 'participant_left', '(left_at IS NULL) = (left_how IS NULL)'],
  ['participant', 'participant_left_how', "left_how IN ('removed', 'erased')"],
  // Who has erased themselves has no name; everybody else has one.
  ['participant', 'participant_name', "(name IS NULL) = (left_how IS NOT DISTINCT FROM 'erased')"],
];

/** What the entities cannot say about networks, accounts, dialogues and participants. */
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
