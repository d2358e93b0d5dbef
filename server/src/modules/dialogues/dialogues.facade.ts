import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type {
  DialogueAbility,
  DialogueHeader,
  DialogueSummary,
  DialogueView,
} from '@polylogue/shared/dialogues/schemas';
import type { DialogueDraft } from '@polylogue/shared/dialogues/routes';
import type { DialogueId, NetworkId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import type { DialoguePlace, SignedIn } from '../accounts/accounts.facade.js';
import type { Dialogue } from './dialogue.entity.js';
import { DialogueReaders } from './dialogue-readers.js';
import { DialogueViews } from './dialogue-views.js';
import { DialoguesRepository } from './dialogues.repository.js';
import { DialoguesService } from './dialogues.service.js';

export { DialogueReaders } from './dialogue-readers.js';
export { mayCreate } from './dialogues.policy.js';
/** A dialogue as it is stored. */
export type DialogueRecord = Readonly<Dialogue>;

/** What other modules may ask of dialogues. */
@Injectable()
export class DialoguesFacade {
  constructor(
    private readonly dialogues: DialoguesRepository,
    private readonly views: DialogueViews,
    private readonly service: DialoguesService,
    private readonly readers: DialogueReaders,
  ) {}

  find(id: DialogueId): Promise<DialogueRecord | null> {
    return this.dialogues.find(id);
  }

  bySlug(slug: string): Promise<DialogueRecord | null> {
    return this.dialogues.bySlug(slug);
  }

  byCode(code: string): Promise<DialogueRecord | null> {
    return this.dialogues.byCode(code);
  }

  many(ids: readonly DialogueId[]): Promise<DialogueRecord[]> {
    return this.dialogues.many(ids);
  }

  ofNetwork(networkId: NetworkId): Promise<DialogueRecord[]> {
    return this.dialogues.ofNetwork(networkId);
  }

  joinable(): Promise<DialogueRecord[]> {
    return this.dialogues.joinable();
  }

  /** The dialogue, locked FOR SHARE: its state cannot change until the transaction ends. */
  hold(tx: Tx, id: DialogueId): Promise<DialogueRecord | null> {
    return this.dialogues.hold(tx, id);
  }

  /** Where a dialogue stands, for the policies; at most two seconds old. */
  place(id: DialogueId): Promise<DialoguePlace | null> {
    return this.service.place(id);
  }

  header(dialogue: DialogueRecord, tx?: Tx): Promise<DialogueHeader> {
    return this.views.header(dialogue, tx);
  }

  summaries(dialogues: readonly DialogueRecord[]): Promise<DialogueSummary[]> {
    return this.views.summaries(dialogues);
  }

  view(dialogue: DialogueRecord, can: readonly DialogueAbility[]): Promise<DialogueView> {
    return this.views.view(dialogue, can);
  }

  agenda(id: DialogueId): Promise<AgendaItem[]> {
    return this.readers.agenda(id);
  }

  /** The dialogue page for a reader; null where there is none, or only a draft that is not theirs. */
  page(slug: string, who: SignedIn | null): Promise<DialogueView | null> {
    return this.service.page(slug, who);
  }

  /** Makes a dialogue with its room; for imports and seeds. */
  create(
    tx: Tx,
    networkId: NetworkId,
    draft: DialogueDraft,
    extra: { slug?: string; isDemo?: boolean; joinCode?: string; capacity?: number } = {},
  ): Promise<DialogueRecord> {
    return this.service.make(tx, networkId, draft, extra);
  }

  /** Writes a state without asking whether it may follow: an imported dialogue may be over before it was here. */
  importState(tx: Tx, id: DialogueId, state: DialogueRecord['state']): Promise<DialogueRecord> {
    return this.service.importState(tx, id, state);
  }

  /** One more projector token; those of the other halls stay good. */
  newScreenToken(tx: Tx, id: DialogueId, token?: string): Promise<string> {
    return this.service.newScreenToken(tx, id, token);
  }

  isScreenToken(id: DialogueId, token: string): Promise<boolean> {
    return this.service.isScreenToken(id, token);
  }
}
