import type { NetworkId, QuestionId } from '@polylogue/shared/kernel/ids';
import { usableTexts, versionWords } from '@polylogue/shared/questions/bank-poll.rules';
import type { AnsweredQuestion, JointPoll, JointResult, QuestionResults } from '@polylogue/shared/questions/schemas';
import { Injectable } from '@nestjs/common';
import { DialoguesFacade } from '../dialogues/dialogues.facade.js';
import { NetworksFacade } from '../networks/networks.facade.js';
import { BankPollsFacade, type JointFigures } from '../polls/bank-polls.facade.js';
import { QuestionRepository, type VersionRecord } from './question.repository.js';
import { askedVersion } from './questions.presenter.js';

/** What anybody may know of the bank: the questions that were asked and shown, with what came of them. */
@Injectable()
export class QuestionResultsService {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly polls: BankPollsFacade,
    private readonly networks: NetworksFacade,
    private readonly dialogues: DialoguesFacade,
  ) {}

  /** Null for an unknown question, and for one of which no result was shown: the bank itself is not public. */
  async results(id: QuestionId): Promise<QuestionResults | null> {
    const record = await this.questions.find(id);
    const network = record && (await this.networks.find(record.head.networkId));
    if (!record || !network) return null;
    const shown = new Set((await this.polls.uses([id])).filter((use) => use.revealed > 0).map((use) => use.version));
    const versions: JointResult[] = [];
    for (const { version } of record.versions) {
      const joint = shown.has(version) ? await this.joint(id, version) : null;
      if (joint) versions.push(joint);
    }
    const { slug, name } = network.network;
    const { towns } = this.networks.view(network, 0, []);
    return versions.length === 0 ? null : { id, network: { id: network.network.id, slug, name, towns }, versions };
  }

  /** Questions of a network with at least one result, newest first. */
  async answered(networkId: NetworkId): Promise<AnsweredQuestion[]> {
    const uses = (await this.polls.uses(await this.questions.idsOf(networkId))).filter(({ revealed }) => revealed > 0);
    const newest = new Map(uses.sort((a, b) => a.version - b.version).map((use) => [use.questionId, use]));
    const answered = await Promise.all(
      [...newest.values()].map(async ({ questionId, version }) => {
        const record = await this.questions.version(questionId, version);
        const pollCount = uses.reduce((sum, use) => sum + (use.questionId === questionId ? use.revealed : 0), 0);
        return record
          ? [{ id: questionId, question: wordsOf(record).question, pollCount, at: record.head.createdAt }]
          : [];
      }),
    );
    return answered
      .flat()
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .map(({ at: _at, ...question }) => question);
  }

  private async joint(questionId: QuestionId, version: number): Promise<JointResult | null> {
    const record = await this.questions.version(questionId, version);
    if (!record) return null;
    const { question, detail, form, optionTexts } = wordsOf(record);
    const { options } = record.version;
    const figures = await this.polls.jointResult({ questionId, version, form, options });
    if (!figures) return null;
    const { polls, ...sums } = figures;
    return {
      version,
      question,
      detail,
      form,
      options: options.map(({ key, ...parts }, at) => ({ id: key, text: optionTexts[at] ?? {}, ...parts })),
      ...sums,
      polls: await this.withDialogues(polls),
    };
  }

  private async withDialogues(polls: JointFigures['polls']): Promise<JointPoll[]> {
    const dialogues = await this.dialogues.many([...new Set(polls.map(({ dialogueId }) => dialogueId))]);
    return polls.flatMap(({ dialogueId, ...poll }) => {
      const dialogue = dialogues.find(({ id }) => id === dialogueId);
      if (!dialogue) return [];
      const { id, slug, title, timeZone } = dialogue;
      return [{ ...poll, dialogue: { id, slug, title, timeZone } }];
    });
  }
}

/** A version's words in every language that is checked. */
function wordsOf({ version, texts }: VersionRecord) {
  const asked = askedVersion(version, texts);
  return versionWords(
    asked,
    usableTexts(asked).map(({ lang }) => lang),
  );
}
