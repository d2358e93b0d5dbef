import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { agreedByMost, matteringMost, unsureOf } from '@polylogue/shared/opinions/clear-lists.rules';
import type { OpinionReport } from '@polylogue/shared/opinions/report';
import { mayReadReport } from '@polylogue/shared/opinions/report.rules';
import { Injectable } from '@nestjs/common';
import { RoomReplicas } from '../../core/facts/room-replicas.js';
import type { SignedIn } from '../accounts/accounts.facade.js';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import type { TownVoters } from './domain/report-participation.js';
import { participationOf } from './domain/report-participation.js';
import { namedStatements } from './domain/report-lists.js';
import { OpinionParticipationRepository } from './opinion-participation.repository.js';
import { OpinionReading } from './opinion-reading.service.js';

/** Dialogues whose voters are kept in memory. */
const MOST_KEPT = 50;

/** The opinions of a dialogue as a report for anybody. */
@Injectable()
export class OpinionReports {
  /** Counting the voters of a large dialogue takes a second: once an update is enough. */
  private readonly kept = new Map<DialogueId, { readonly tag: string; readonly voters: Promise<TownVoters[]> }>();

  constructor(
    private readonly reading: OpinionReading,
    private readonly participation: OpinionParticipationRepository,
    private readonly replicas: RoomReplicas,
    private readonly dialogues: DialoguesFacade,
  ) {}

  /** Null where there is no such dialogue, or its report is not for this reader yet. */
  async of(slug: string, who: SignedIn | null): Promise<OpinionReport | null> {
    const dialogue = await this.dialogues.page(slug, who);
    if (!dialogue || !mayReadReport(dialogue.state, dialogue.can)) return null;
    const [read, replica] = [await this.reading.view(dialogue.id), await this.replicas.level(dialogue.id)];
    if (!read.ok || !replica) return null;
    const { routing: _, ...view } = read.value.view;
    const agreed = view.state === 'unclear' ? agreedByMost(view) : [];
    const unsure = view.state === 'waiting' ? [] : unsureOf(view);
    const matters = view.state === 'waiting' ? [] : matteringMost(view);
    const named = namedStatements(view, agreed, unsure, matters);
    const published = replica.state('everyone').statements;
    const voters = await this.voters(dialogue.id, read.value.tag);
    return {
      dialogue: headOf(dialogue),
      view: { ...view, statements: view.statements.filter(({ statementId }) => named.has(statementId)) },
      agreed,
      unsure,
      matters,
      texts: published.flatMap(({ id, number, text, lang, translations }) =>
        named.has(id) ? { id, number, text, lang, translations } : [],
      ),
      participation: participationOf(
        voters,
        dialogue.towns.map(({ id }) => id),
      ),
    };
  }

  private voters(dialogueId: DialogueId, tag: string): Promise<TownVoters[]> {
    const known = this.kept.get(dialogueId);
    if (known?.tag === tag) return known.voters;
    const voters = this.participation.byTown(dialogueId);
    this.kept.delete(dialogueId);
    this.kept.set(dialogueId, { tag, voters });
    voters.catch(() => this.kept.delete(dialogueId));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return voters;
  }
}

function headOf({ id, slug, title, state, timeZone, languages, towns }: DialogueView): OpinionReport['dialogue'] {
  return { id, slug, title, state, timeZone, languages, towns };
}
