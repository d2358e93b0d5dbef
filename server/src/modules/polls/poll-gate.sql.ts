/*
 * PostgreSQL lets whoever shares a row's lock in before somebody who waits to have it alone: while ballots stream in, a close would
 * wait until they end. Advisory locks are given in the order of asking. So each batch of ballots passes the gate of its polls first, and
 * whoever closes a poll shuts it: later batches queue behind. What is right or wrong is still decided by the row's lock alone.
 */

const gateOf = (id: string): string => `hashtextextended('poll ' || ${id}::text, 0)`;

/** SQL that passes the gate of a poll together with others, until the transaction ends. */
export const passGate = (id: string): string => `pg_advisory_xact_lock_shared(${gateOf(id)})`;

/** SQL that waits for those within, and keeps the gate shut until the transaction ends. */
export const shutGate = (id: string): string => `pg_advisory_xact_lock(${gateOf(id)})`;
