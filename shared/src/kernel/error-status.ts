/**
 * Every expected failure of the product with its HTTP status. The one closed union: routes and commands name the codes they
 * may answer, the client has a text for each (`errors.<code>` in its catalogues).
 */
export const ERROR_STATUS = {
  invalid_input: 400,
  text_empty: 400,
  text_too_long: 400,
  text_unreadable: 400,
  reason_missing: 400,
  unknown_command: 400,
  sign_in_needed: 401,
  credentials_wrong: 401,
  link_expired: 410,
  not_allowed: 403,
  origin_refused: 403,
  removed_from_room: 403,
  not_found: 404,
  code_unknown: 404,
  code_expired: 410,
  room_full: 409,
  room_not_open: 409,
  wrong_state: 409,
  version_conflict: 409,
  key_reused: 409,
  item_not_running: 409,
  queue_closed: 409,
  already_in_queue: 409,
  nobody_speaking: 409,
  undo_too_late: 409,
  poll_not_open: 409,
  poll_frozen: 409,
  option_unknown: 400,
  choices_too_few: 400,
  choices_too_many: 400,
  statement_not_open: 409,
  thread_closed: 409,
  finding_not_ready: 409,
  citation_missing: 409,
  too_large: 413,
  unsupported_media: 415,
  too_many: 429,
  unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

export const ERROR_CODES = Object.keys(ERROR_STATUS) as readonly ErrorCode[];
