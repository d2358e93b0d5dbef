import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import type { DialogueId, ParticipantId, PollId, TownId } from '@polylogue/shared/kernel/ids';
import type { Locale } from '@polylogue/shared/kernel/locale';
import type { PollForm } from '@polylogue/shared/polls/forms';
import type { Result } from '@polylogue/shared/kernel/result';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../core/database/transactions.js';
import type { DialogueRecord } from '../dialogues/dialogues.facade.js';
import { ParticipantsFacade } from '../participants/participants.facade.js';
import { type PollSeed, PollsFacade } from '../polls/polls.facade.js';
import { StatementsFacade } from '../statements/statements.facade.js';
import { ThreadsFacade } from '../threads/threads.facade.js';
import { CONTRIBUTIONS } from './content/contributions.js';
import { EARLIER_POLLS, type EarlierPoll } from './content/earlier-polls.js';
import { EARLIER_POLL, PREPARED_POLL } from './content/polls.js';
import { STATEMENTS } from './content/statements.js';
import { marksOfPlaces, simulatedPlaces, simulatedSecond } from './domain/simulated-ballots.js';
import { seededChance } from './domain/seeded-chance.js';
import { type Leaning, simulatedChoice, simulatedImportance, simulatedVote } from './domain/simulated-votes.js';

const SEED = 2021;
const PEOPLE_PER_TOWN = 14;
/** Language of each town, in the order in which they take part. */
const LANGUAGES: readonly Locale[] = ['hr', 'sl', 'fr', 'lv'];

interface Simulated {
  readonly id: ParticipantId;
  readonly name: string;
  readonly townId: TownId;
  readonly lang: Locale;
  readonly way: keyof Leaning;
}

/** Earlier votes, ballots and contributions of made-up people, always the same. The page says that they are simulated. */
@Injectable()
export class DemoSimulation {
  constructor(
    private readonly participants: ParticipantsFacade,
    private readonly statements: StatementsFacade,
    private readonly polls: PollsFacade,
    private readonly threads: ThreadsFacade,
  ) {}

  async run(tx: Tx, dialogue: DialogueRecord, agenda: readonly AgendaItem[]): Promise<void> {
    const chance = seededChance(SEED);
    const people = await this.people(tx, dialogue, chance);
    await this.seedStatements(tx, dialogue, people, chance);
    await this.seedPolls(tx, dialogue, people, { agenda, chance });
    await this.seedThread(tx, dialogue, people, { agenda, chance });
  }

  private async people(tx: Tx, { id, townIds }: DialogueRecord, chance: () => number): Promise<Simulated[]> {
    const people: Simulated[] = [];
    for (const [place, townId] of townIds.entries()) {
      const lang = LANGUAGES[place] ?? 'en';
      for (let i = 0; i < PEOPLE_PER_TOWN; i++) {
        // 29 has no common divisor with the number of aliases: neighbours differ in both words.
        const name = this.participants.aliasAt(lang, i * 29);
        const made = await this.participants.addSimulated(tx, { dialogueId: id, name, townId, role: 'citizen', lang });
        people.push({ id: made.id, name, townId, lang, way: chance() < 0.5 ? 'counter' : 'screen' });
      }
    }
    return people;
  }

  private async seedStatements(
    tx: Tx,
    { id }: DialogueRecord,
    people: readonly Simulated[],
    chance: () => number,
  ): Promise<void> {
    const seeds = STATEMENTS.map(({ text, lang, translations }) => {
      const author = oneWho(people, lang, chance);
      return {
        text,
        lang,
        translations,
        origin: null,
        authorId: author?.id ?? null,
        townId: author?.townId ?? null,
        isSeed: true,
      };
    });
    const ids = await this.statements.seed(tx, id, seeds);
    // A stream of its own: what follows in the other stays as it was.
    const matters = seededChance(SEED + 1);
    const votes = STATEMENTS.flatMap(({ leaning }, index) =>
      people.flatMap(({ id: participantId, townId, way }) => {
        const value = simulatedVote(leaning, way, chance);
        const statementId = ids[index];
        if (value === null || statementId === undefined) return [];
        const isImportant = simulatedImportance(value, leaning, way, matters);
        return [{ statementId, participantId, townId, value, isImportant }];
      }),
    );
    await this.statements.seedVotes(tx, id, votes);
  }

  private async seedPolls(
    tx: Tx,
    { id }: DialogueRecord,
    people: readonly Simulated[],
    { agenda, chance }: Stage,
  ): Promise<void> {
    const earlier = people.map(({ way }) => [simulatedChoice(EARLIER_POLL.weights[way], chance)]);
    const firstId = await this.openPoll(tx, id, EARLIER_POLL.draft);
    await this.answer(tx, id, { pollId: firstId, form: EARLIER_POLL.draft.form, people, places: earlier });
    await this.finish(tx, id, firstId);
    for (const poll of EARLIER_POLLS) await this.seedEarlier(tx, id, people, { poll, chance });
    must(await this.polls.prepare(tx, id, { ...PREPARED_POLL, itemId: itemOf(agenda, 'poll') }));
  }

  private async seedEarlier(
    tx: Tx,
    id: DialogueId,
    people: readonly Simulated[],
    { poll: { draft, leaning, after }, chance }: { readonly poll: EarlierPoll; readonly chance: () => number },
  ): Promise<void> {
    const { form } = draft;
    const places = people.map(({ way }) => simulatedPlaces(form, leaning[way], chance));
    const pollId = await this.openPoll(tx, id, draft);
    await this.answer(tx, id, { pollId, form, people, places });
    if (!after) return this.finish(tx, id, pollId);
    // The second round is prepared before the first one closes: only so are the pairs kept.
    const second = must(await this.polls.prepare(tx, id, { ...draft, itemId: null, comesAfter: pollId }));
    must(await this.polls.close(tx, id, pollId));
    must(await this.polls.open(tx, id, second.pollId));
    const again = people.map(({ way }, at) => simulatedSecond(places[at] ?? [], form, after[way], chance));
    await this.answer(tx, id, { pollId: second.pollId, form, people, places: again });
    await this.finish(tx, id, second.pollId);
    must(await this.polls.reveal(tx, id, pollId));
  }

  private async openPoll(tx: Tx, id: DialogueId, draft: Omit<PollSeed, 'itemId'>): Promise<PollId> {
    const { pollId } = must(await this.polls.prepare(tx, id, { ...draft, itemId: null }));
    must(await this.polls.open(tx, id, pollId));
    return pollId;
  }

  /** One ballot a person; `places`: what each says. */
  private async answer(tx: Tx, id: DialogueId, { pollId, form, people, places }: Answers): Promise<void> {
    const options = await this.polls.optionIds(tx, id, pollId);
    const ballots = people.map(({ id: participantId }, at) => ({
      participantId,
      marks: marksOfPlaces(form, options, places[at] ?? []),
    }));
    await this.polls.seedBallots(tx, pollId, ballots);
  }

  private async finish(tx: Tx, id: DialogueId, pollId: PollId): Promise<void> {
    must(await this.polls.close(tx, id, pollId));
    must(await this.polls.reveal(tx, id, pollId));
  }

  private async seedThread(
    tx: Tx,
    { id }: DialogueRecord,
    people: readonly Simulated[],
    { agenda, chance }: Stage,
  ): Promise<void> {
    const itemId = itemOf(agenda, 'thread');
    if (itemId === null) return;
    const seeds = CONTRIBUTIONS.map((contribution) => {
      const author = oneWho(people, contribution.lang, chance);
      return {
        ...contribution,
        itemId,
        authorId: author?.id ?? null,
        authorName: author?.name ?? null,
        townId: author?.townId ?? null,
      };
    });
    const ids = await this.threads.seed(tx, id, seeds);
    const helps = ids.flatMap((contributionId) =>
      people.flatMap(({ id: participantId }) => (chance() < 0.25 ? [{ contributionId, participantId }] : [])),
    );
    await this.threads.seedHelps(tx, helps);
  }
}

interface Answers {
  readonly pollId: PollId;
  readonly form: PollForm;
  readonly people: readonly Simulated[];
  readonly places: readonly (readonly number[])[];
}

interface Stage {
  readonly agenda: readonly AgendaItem[];
  readonly chance: () => number;
}

const itemOf = (agenda: readonly AgendaItem[], kind: AgendaItem['kind']): AgendaItem['id'] | null =>
  agenda.find((item) => item.kind === kind)?.id ?? null;

function oneWho(people: readonly Simulated[], lang: Locale, chance: () => number): Simulated | undefined {
  const speakers = people.filter((person) => person.lang === lang);
  return speakers[Math.floor(chance() * speakers.length)];
}

/** A seed of our own that the rules refuse is a bug. */
function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the demo cannot be loaded: ${result.code}`);
  return result.value;
}
