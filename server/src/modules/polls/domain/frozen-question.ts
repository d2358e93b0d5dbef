import { createHash } from 'node:crypto';
import { canonicalJson } from '@polylogue/shared/kernel/canonical-json';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { PollKind } from '@polylogue/shared/polls/schemas';

/** What people answer: frozen when the poll is opened. */
export interface Question {
  readonly kind: PollKind;
  readonly question: LocalText;
  readonly options: readonly { readonly id: string; readonly text: LocalText }[];
  readonly min: number;
  readonly max: number;
}

/** SHA-256 (hex) of the canonical JSON (RFC 8785) of the question: anybody can recompute it from the poll's view. */
export const questionHash = ({ kind, question, options, min, max }: Question): string =>
  createHash('sha256')
    .update(canonicalJson({ kind, question, options: options.map(({ id, text }) => ({ id, text })), min, max }))
    .digest('hex');
