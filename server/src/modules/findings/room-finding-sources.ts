import type { FindingSource } from '@polylogue/shared/findings/schemas';
import type { DialogueId, NetworkId } from '@polylogue/shared/kernel/ids';
import type { OpinionsView } from '@polylogue/shared/opinions/live';
import { Injectable } from '@nestjs/common';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { OpinionsFacade } from '../opinions/opinions.facade.js';
import { type PollFiguresSource, PollsFacade } from '../polls/polls.facade.js';
import { type StatementFiguresSource, StatementsFacade } from '../statements/statements.facade.js';
import { type ContributionFiguresSource, ThreadsFacade } from '../threads/threads.facade.js';
import type { ContributionMaterial, Material, PollMaterial, StatementMaterial } from './domain/material.js';
import { FindingSources, type SourceDialogue } from './finding-sources.js';

/** The room's modules as what findings are made from. */
@Injectable()
export class RoomFindingSources extends FindingSources {
  constructor(
    private readonly dialogueFacade: DialoguesFacade,
    private readonly statements: StatementsFacade,
    private readonly opinions: OpinionsFacade,
    private readonly polls: PollsFacade,
    private readonly threads: ThreadsFacade,
  ) {
    super();
  }

  async dialogues(networkId: NetworkId): Promise<SourceDialogue[]> {
    const records = await this.dialogueFacade.ofNetwork(networkId);
    return Promise.all(
      records.map(async (record) => {
        const { id, slug, title, towns } = await this.dialogueFacade.header(record);
        return { id, slug, title, towns, networkId };
      }),
    );
  }

  async materials(dialogueIds: readonly DialogueId[]): Promise<Material[]> {
    if (dialogueIds.length === 0) return [];
    const which = { dialogueIds };
    const [statements, polls, contributions] = await Promise.all([
      this.statements.figures(which),
      this.polls.figures(which),
      this.threads.figures(which),
    ]);
    return this.materialsOf({ statements, polls, contributions });
  }

  async material(source: FindingSource): Promise<Material | null> {
    const [material] = await this.materialsOf(await this.byIds([source]));
    return material ?? null;
  }

  async waitingIn(source: FindingSource): Promise<DialogueId | null> {
    if (source.kind !== 'poll') return null;
    const [poll] = await this.polls.figures({ ids: [source.id] });
    return poll?.result === null ? poll.dialogueId : null;
  }

  async visible(sources: readonly FindingSource[]): Promise<ReadonlySet<string>> {
    const { statements, polls, contributions } = await this.byIds(sources);
    return new Set([...statements, ...polls.flatMap(ofPoll), ...contributions].map(({ id }) => id));
  }

  private async materialsOf({ statements, polls, contributions }: Found): Promise<Material[]> {
    const withOpinions = await this.withOpinions(statements);
    return [...withOpinions, ...polls.flatMap(ofPoll), ...contributions.map(ofContribution)];
  }

  /** Each with the opinions of its dialogue, which are read once. */
  private async withOpinions(statements: readonly StatementFiguresSource[]): Promise<StatementMaterial[]> {
    const views = new Map<DialogueId, OpinionsView | null>();
    for (const { dialogueId } of statements)
      if (!views.has(dialogueId)) views.set(dialogueId, await this.opinions.view(dialogueId));
    return statements.map((it) => ofStatement(it, views.get(it.dialogueId) ?? null));
  }

  private async byIds(sources: readonly FindingSource[]): Promise<Found> {
    const statementIds = sources.flatMap((source) => (source.kind === 'statement' ? source.id : []));
    const pollIds = sources.flatMap((source) => (source.kind === 'poll' ? source.id : []));
    const contributionIds = sources.flatMap((source) => (source.kind === 'contribution' ? source.id : []));
    const [statements, polls, contributions] = await Promise.all([
      statementIds.length > 0 ? this.statements.figures({ ids: statementIds }) : [],
      pollIds.length > 0 ? this.polls.figures({ ids: pollIds }) : [],
      contributionIds.length > 0 ? this.threads.figures({ ids: contributionIds }) : [],
    ]);
    return { statements, polls, contributions };
  }
}

/** What the modules know of the things asked for. */
interface Found {
  readonly statements: readonly StatementFiguresSource[];
  readonly polls: readonly PollFiguresSource[];
  readonly contributions: readonly ContributionFiguresSource[];
}

const ofStatement = (
  { at, ...statement }: StatementFiguresSource,
  opinions: OpinionsView | null,
): StatementMaterial => ({ kind: 'statement', madeAt: at, ...statement, opinions });

/** Nothing before the reveal: until then nobody outside the polls knows a count. */
function ofPoll({
  id,
  dialogueId,
  number,
  question,
  options,
  secrecy,
  at,
  closedAt,
  rule,
  result,
}: PollFiguresSource): PollMaterial[] {
  if (result === null) return [];
  const counted = options.map((option) => {
    const row = result.options.find(({ optionId }) => optionId === option.id);
    return { text: option.text, votes: row?.votes ?? 0, byTown: row?.byTown ?? {} };
  });
  const madeAt = closedAt ?? at;
  return [
    {
      kind: 'poll',
      id,
      dialogueId,
      number,
      question,
      secrecy,
      madeAt,
      rule,
      answered: result.base.ballots,
      answeredByTown: result.ballotsByTown,
      options: counted,
    },
  ];
}

const ofContribution = ({ at, ...contribution }: ContributionFiguresSource): ContributionMaterial => ({
  kind: 'contribution',
  madeAt: at,
  ...contribution,
});
