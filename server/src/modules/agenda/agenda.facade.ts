import type { AgendaItem, AgendaItemDraft } from '@polylogue/shared/agenda/schemas';
import type { AgendaItemId, DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import { presentItem } from './agenda.presenter.js';
import { AgendaRepository } from './agenda.repository.js';
import { AgendaService } from './agenda.service.js';

/** The agenda for other modules. */
@Injectable()
export class AgendaFacade {
  constructor(
    private readonly agendas: AgendaRepository,
    private readonly service: AgendaService,
  ) {}

  /** A dialogue's agenda in its order. */
  async list(dialogueId: DialogueId): Promise<AgendaItem[]> {
    return (await this.agendas.items(dialogueId)).map(presentItem);
  }

  /** An item of a dialogue; null when it has none such. Under the room's lock it is as of now. */
  async find(tx: Tx, dialogueId: DialogueId, itemId: AgendaItemId): Promise<AgendaItem | null> {
    const item = await this.agendas.item(tx, dialogueId, itemId);
    return item && presentItem(item);
  }

  /** Adds items at the end, with one fact (seeds, imports). Answers them with their ids, in the order given. */
  async append(tx: Tx, dialogueId: DialogueId, drafts: readonly AgendaItemDraft[]): Promise<AgendaItem[]> {
    return this.service.append(tx, dialogueId, drafts);
  }
}
