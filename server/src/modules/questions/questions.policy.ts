import type { NetworkAbility } from '@polylogue/shared/networks/schemas';
import type { QuestionAbility } from '@polylogue/shared/questions/schemas';
import type { HeldGrant } from '../accounts/accounts.facade.js';
import type { QuestionTextRow } from './question-text.entity.js';

const READERS: ReadonlySet<HeldGrant['role']> = new Set(['coordinator', 'partner_editor', 'facilitator']);

/** Who may read the bank and make polls from it: whoever coordinates, edits or facilitates anywhere in the network. */
export const mayRead = (grants: readonly HeldGrant[], networkId: string): boolean =>
  grants.some((grant) => grant.networkId === networkId && READERS.has(grant.role));

/** What a reader may do with the bank: who may open the workshop writes in it. */
export const bankAbilities = (can: readonly NetworkAbility[]): QuestionAbility[] =>
  can.includes('open_workshop') ? ['change', 'translate', 'archive'] : [];

/** What polls take from is as it was checked: a source or checked text of a version that a poll was made from stays. */
export const isFrozen = ({ state }: Pick<QuestionTextRow, 'state'>, isUsed: boolean): boolean =>
  isUsed && state !== 'draft';

/** What an editor may do with a text. The source changes with the question itself; nobody checks their own words. */
export function textAbilities(
  text: Pick<QuestionTextRow, 'state' | 'writtenBy'>,
  editorId: string,
  isUsed: boolean,
): ('write' | 'check')[] {
  if (text.state === 'source') return [];
  return [
    ...(isFrozen(text, isUsed) ? [] : (['write'] as const)),
    ...(text.state === 'draft' && text.writtenBy !== editorId ? (['check'] as const) : []),
  ];
}
