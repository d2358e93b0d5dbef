import type { Account } from '@polylogue/shared/counting/account';
import type { CountRequest } from '@polylogue/shared/counting/count-fault';
import { readBallots } from '@polylogue/shared/counting/formats/read-ballots';
import { countFile } from '@polylogue/shared/counting/registry';
import { countFaultText, fileFaultText } from './fault-text.js';

/** The account of a count, or one line that says why there is none. */
export type Counted =
  | { readonly ok: true; readonly account: Account; readonly doubts: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** Reads a file of ballots (of its name only the ending counts) and counts it. */
export function countBytes(name: string, bytes: Uint8Array, request: CountRequest): Counted {
  const file = readBallots(name, bytes);
  if (!file.ok) return { ok: false, reason: fileFaultText(name, file.fault) };
  const outcome = countFile(file.value, request);
  const doubts = (file.value.doubts ?? []).map((doubt) => fileFaultText(name, doubt));
  return outcome.ok ? { ...outcome, doubts } : { ok: false, reason: countFaultText(outcome.fault) };
}
