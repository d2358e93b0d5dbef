import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import type { FindingSource } from '@polylogue/shared/findings/schemas';
import type { DialogueId, NetworkId } from '@polylogue/shared/kernel/ids';
import type { Material } from './domain/material.js';

/** The dialogue behind a finding, as far as a finding shows it. */
export type SourceDialogue = Pick<DialogueHeader, 'id' | 'slug' | 'title' | 'towns'> & {
  readonly networkId: NetworkId;
};

/**
 * What findings are made from, read from the modules that own it. Hidden statements and contributions and polls that were not
 * revealed are no material: they are answered as if they did not exist.
 */
export abstract class FindingSources {
  /** The dialogues of a network, drafts too, in their order. */
  abstract dialogues(networkId: NetworkId): Promise<SourceDialogue[]>;
  /** Everything that could become a finding, in the order of dialogues and numbers. */
  abstract materials(dialogueIds: readonly DialogueId[]): Promise<Material[]>;
  /** One of them; null where there is nothing to freeze. */
  abstract material(source: FindingSource): Promise<Material | null>;
  /** The dialogue of a source that is there but cannot be frozen yet (a poll before its reveal); null for all others. */
  abstract waitingIn(source: FindingSource): Promise<DialogueId | null>;
  /** Of these sources, the ids of those that everybody can still see. */
  abstract visible(sources: readonly FindingSource[]): Promise<ReadonlySet<string>>;
}
