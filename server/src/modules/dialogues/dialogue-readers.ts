import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { Injectable } from '@nestjs/common';

/** What other modules know of a dialogue and its views need. */
export interface DialogueReader {
  agenda(id: DialogueId): Promise<AgendaItem[]>;
  /** Published recommendations that cite the dialogue. */
  recommendations(id: DialogueId): Promise<DialogueView['recommendations']>;
  /** People who have come in and not left, by dialogue; absent means none. */
  participantCounts(ids: readonly DialogueId[]): Promise<ReadonlyMap<DialogueId, number>>;
}

/** Which module answers which part of a dialogue's views. They hang below dialogues, so they come here: each registers itself when it starts. */
@Injectable()
export class DialogueReaders {
  private reader: Partial<DialogueReader> = {};

  register(part: Partial<DialogueReader>): void {
    this.reader = { ...this.reader, ...part };
  }

  async agenda(id: DialogueId): Promise<AgendaItem[]> {
    return (await this.reader.agenda?.(id)) ?? [];
  }

  async recommendations(id: DialogueId): Promise<DialogueView['recommendations']> {
    return (await this.reader.recommendations?.(id)) ?? [];
  }

  async participantCounts(ids: readonly DialogueId[]): Promise<ReadonlyMap<DialogueId, number>> {
    return (await this.reader.participantCounts?.(ids)) ?? new Map();
  }
}
