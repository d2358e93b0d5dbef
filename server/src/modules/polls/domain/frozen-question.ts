import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '@polylogue/shared/kernel/canonical-json';
import type { PollView } from '@polylogue/shared/polls/schemas';

/** What people answer, who may, and how it will be counted: frozen when the poll is opened. What carries it may still be made stricter. */
export type Question = Pick<
  PollView,
  'question' | 'detail' | 'form' | 'options' | 'secrecy' | 'electorate' | 'isSample' | 'comesAfter'
>;

/**
 * SHA-256 (hex) of the canonical JSON (RFC 8785) of exactly the members of `Question`, options with id, text, cost, starts and ends:
 * anybody can recompute it from the poll's view.
 */
export function questionHash(poll: Question): string {
  const { question, detail, form, secrecy, electorate, isSample, comesAfter } = poll;
  const options = poll.options.map(({ id, text, cost, starts, ends }) => ({ id, text, cost, starts, ends }));
  const frozen = { question, detail, form, options, secrecy, electorate, isSample, comesAfter };
  return createHash('sha256')
    .update(canonicalJson(asJson(frozen)))
    .digest('hex');
}

/** The question holds nothing but JSON: its schema says so; going through text makes the compiler see it. */
const asJson = (value: object): JsonValue => JSON.parse(JSON.stringify(value));
