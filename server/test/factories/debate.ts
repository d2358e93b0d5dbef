import type {
  ContributionId,
  DialogueId,
  NetworkId,
  ParticipantId,
  PollId,
  PollOptionId,
  StatementId,
  TownId,
} from '@polylogue/shared/kernel/ids';
import type { VoteValue } from '@polylogue/shared/statements/schemas';
import { type Tx, Transactions } from '../../src/core/database/transactions.js';
import { AgendaFacade } from '../../src/modules/agenda/agenda.facade.js';
import { DialoguesFacade } from '../../src/modules/dialogues/dialogues.facade.js';
import { NetworksFacade } from '../../src/modules/networks/networks.facade.js';
import { Participant } from '../../src/modules/participants/participant.entity.js';
import { PollsFacade } from '../../src/modules/polls/polls.facade.js';
import { StatementsFacade } from '../../src/modules/statements/statements.facade.js';
import { ThreadsFacade } from '../../src/modules/threads/threads.facade.js';
import type { TestApp } from '../app.js';

/** A network with two towns. */
export async function makeNetwork({ app }: TestApp, slug: string): Promise<{ id: NetworkId; townIds: TownId[] }> {
  const networks = app.get(NetworksFacade);
  const record = await app.get(Transactions).run((tx) =>
    networks.save(tx, {
      name: slug,
      programme: null,
      slug,
      period: null,
      funderLine: null,
      countries: ['HR', 'LV'],
      languages: ['en'],
      partnerCount: null,
      towns: [
        { name: 'Pregrada', country: 'HR' },
        { name: 'Ludza', country: 'LV' },
      ],
      partners: [],
      topics: [],
      aims: [],
      outputs: [],
      notices: [],
      events: [],
      expectedParticipants: null,
      isDemo: false,
    }),
  );
  return { id: record.network.id, townIds: record.towns.map(({ id }) => id) };
}

export interface Debate {
  readonly dialogueId: DialogueId;
  /** The first of the network's towns in the first half, the second in the rest. */
  readonly people: readonly { readonly id: ParticipantId; readonly townId: TownId }[];
}

/** A live dialogue with people in it. */
export async function makeDebate(
  { app }: TestApp,
  network: { id: NetworkId; townIds: TownId[] },
  slug: string,
  headcount: number,
): Promise<Debate> {
  return app.get(Transactions).run(async (tx) => {
    const draft = {
      title: { en: 'Digitalization' },
      summary: null,
      languages: ['en'],
      timeZone: 'Europe/Zagreb',
      startsAt: null,
      endsAt: null,
      townIds: network.townIds,
      topicIds: [],
      holdsStatements: false,
      state: 'live' as const,
    };
    const { id: dialogueId } = await app.get(DialoguesFacade).create(tx, network.id, draft, { slug });
    const people = Array.from({ length: headcount }, (_, at) => ({
      townId: network.townIds[at < headcount / 2 ? 0 : 1],
    }));
    const rows = await tx.manager.save(
      people.map(({ townId }, at) =>
        tx.manager.create(Participant, {
          dialogueId,
          townId: townId ?? null,
          name: `Person ${at}`,
          role: 'citizen',
          lang: 'en',
        }),
      ),
    );
    return { dialogueId, people: rows.flatMap(({ id, townId }) => (townId === null ? [] : [{ id, townId }])) };
  });
}

/** A published statement of the debate's first person. */
export async function makeStatement(
  { app }: TestApp,
  { dialogueId, people }: Debate,
  text: string,
): Promise<StatementId> {
  const [author] = people;
  const seed = {
    text,
    lang: 'hr',
    translations: {},
    origin: null,
    authorId: author?.id ?? null,
    townId: author?.townId ?? null,
    isSeed: false,
  };
  const [id] = await app.get(Transactions).run((tx) => app.get(StatementsFacade).seed(tx, dialogueId, [seed]));
  if (!id) throw new Error('no statement was made');
  return id;
}

export async function castVotes(
  { app }: TestApp,
  debate: Debate,
  statementId: StatementId,
  votes: readonly { readonly voter: number; readonly value: VoteValue }[],
): Promise<void> {
  const rows = votes.flatMap(({ voter, value }) => {
    const person = debate.people[voter];
    return person ? [{ statementId, participantId: person.id, townId: person.townId, value, isImportant: false }] : [];
  });
  await app.get(Transactions).run((tx) => app.get(StatementsFacade).seedVotes(tx, debate.dialogueId, rows));
}

/** A closed poll with two options; person by person the option chosen. */
export async function makeClosedPoll(
  { app }: TestApp,
  { dialogueId, people }: Debate,
  choices: readonly (0 | 1)[],
): Promise<PollId> {
  const polls = app.get(PollsFacade);
  const draft = {
    itemId: null,
    form: { kind: 'single' as const, seats: 1, tie: 'none' as const },
    question: { en: 'What first?' },
    options: [{ text: { en: 'Counter' } }, { text: { en: 'Courses' } }],
  };
  const step = async <T>(work: (tx: Tx) => Promise<{ ok: boolean; value?: T }>): Promise<T> => {
    const outcome = await app.get(Transactions).run(work);
    if (!outcome.ok || outcome.value === undefined) throw new Error('a step of the poll failed');
    return outcome.value;
  };
  const { pollId } = await step((tx) => polls.prepare(tx, dialogueId, draft));
  await step((tx) => polls.open(tx, dialogueId, pollId));
  await app.get(Transactions).run(async (tx) => {
    const options: readonly PollOptionId[] = await polls.optionIds(tx, dialogueId, pollId);
    const ballots = choices.flatMap((choice, voter) => {
      const person = people[voter];
      const option = options[choice];
      return person && option ? [{ participantId: person.id, marks: { form: 'picks' as const, picks: [option] } }] : [];
    });
    await polls.seedBallots(tx, pollId, ballots);
  });
  await step((tx) => polls.close(tx, dialogueId, pollId));
  return pollId;
}

/** A contribution of the debate's second person that helps the first ones. */
export async function makeContribution(
  { app }: TestApp,
  { dialogueId, people }: Debate,
  text: string,
  helped: number,
): Promise<ContributionId> {
  const [, author] = people;
  const threads = app.get(ThreadsFacade);
  return app.get(Transactions).run(async (tx) => {
    const thread = {
      title: { en: 'In writing' },
      detail: null,
      plannedStart: null,
      plannedMinutes: 60,
      speakSeconds: null,
    };
    const [item] = await app.get(AgendaFacade).append(tx, dialogueId, [{ kind: 'thread', ...thread }]);
    if (!item) throw new Error('no thread was made');
    const [id] = await threads.seed(tx, dialogueId, [
      {
        itemId: item.id,
        stance: 'for',
        text,
        lang: 'fr',
        authorId: author?.id ?? null,
        authorName: 'Ana',
        townId: author?.townId ?? null,
        replyTo: null,
      },
    ]);
    if (!id) throw new Error('no contribution was made');
    await threads.seedHelps(
      tx,
      people.slice(0, helped).map((person) => ({ contributionId: id, participantId: person.id })),
    );
    return id;
  });
}
