/**
 * Whether a person is in a poll's electorate, in SQL: the same as `isInElectorate` of the contract, which a test holds against it.
 * `poll` and `person` are the names of the rows in the statement; nothing of a person's input is in it.
 */
export const inElectorate = (poll: string, person: string): string => `(
  (${poll}.electorate->'townIds' = 'null' OR coalesce(${poll}.electorate->'townIds' ? ${person}.town_id::text, false))
  AND (${poll}.electorate->'roles' = 'null' OR ${poll}.electorate->'roles' ? ${person}.role)
  AND (${poll}.electorate->'joinedBefore' = 'null' OR ${person}.joined_at < (${poll}.electorate->>'joinedBefore')::timestamptz)
  AND (NOT (${poll}.electorate->>'membersOnly')::boolean OR ${person}.account_id IS NOT NULL))`;
