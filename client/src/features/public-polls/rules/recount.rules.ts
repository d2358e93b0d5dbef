import type { Account } from '@polylogue/shared/counting/account';
import { PollFile, readPollJson } from '@polylogue/shared/counting/formats/poll-json';
import { countFile } from '@polylogue/shared/counting/registry';
import type { Progress } from '@polylogue/shared/counting/progress';
import { renamedAccount } from '@polylogue/shared/polls/account-names.rules';

/** What counting a downloaded file gave. */
export type Recounted =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly why: 'file'; readonly line: number }
  | { readonly ok: false; readonly why: 'count'; readonly code: string }
  | { readonly ok: false; readonly why: 'no_rule' };

/**
 * Counts the text of `ballots.json` by the rule and settings that stand in it, with the same code as the server and the command
 * line. The options of the account are called by their ids, as the product calls them.
 */
export function recountFile(text: string, progress?: Progress): Recounted {
  const read = readPollJson(text);
  if (!read.ok) return { ok: false, why: 'file', line: read.fault.line };
  if (read.value.rule === undefined) return { ok: false, why: 'no_rule' };
  const counted = countFile(read.value, { rule: read.value.rule }, progress);
  if (!counted.ok) return { ok: false, why: 'count', code: counted.fault.code };
  return { ok: true, account: renamedAccount(counted.account, idsOf(text)) };
}

/** Ids in the order of the options, which is that of the account's candidates. */
const idsOf = (text: string): string[] => PollFile.parse(JSON.parse(text)).options.map(({ id }) => id);
