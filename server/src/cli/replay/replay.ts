import { createDialogue } from '@polylogue/shared/dialogues/routes';
import { freezeFinding, listFindings } from '@polylogue/shared/findings/routes';
import { getNetwork } from '@polylogue/shared/pages/routes';
import { join } from '@polylogue/shared/participants/routes';
import { createRecommendation, publishRecommendation } from '@polylogue/shared/recommendations/routes';
import { z } from 'zod';
import { HttpClient } from './http-client.js';
import { type Journal, readJournal, writeJournal } from './journal.js';
import { type Conversation, lastVotes } from './polis-files.js';
import { RoomClient } from './room-client.js';

export interface ReplayOptions {
  /** Signed in with a role that may make dialogues and recommendations in the network. */
  readonly staff: HttpClient;
  readonly networkSlug: string;
  readonly conversation: Conversation;
  readonly journalFile: string;
  /** Called with whole lines of progress. */
  readonly say: (line: string) => void;
}

export interface ReplayOutcome {
  readonly dialogue: string;
  readonly participants: number;
  readonly statements: number;
  readonly votes: number;
  readonly votesPerSecond: number;
  /** Statements whose counts differ from the last votes in the files: must be empty. */
  readonly differing: readonly string[];
  readonly recommendation: string;
}

/** Commands under way at once, over all people. */
const WINDOW = 256;
const STATEMENT_LIMIT = 280;

/** Plays a conversation into a fresh dialogue as its people did: they join, write, and cast every vote in the order of the file. */
export async function replay({
  staff,
  networkSlug,
  conversation,
  journalFile,
  say,
}: ReplayOptions): Promise<ReplayOutcome> {
  const known = await readJournal(journalFile, staff.url);
  if (known) say(`going on with ${known.dialogueSlug} after ${known.votesDone} votes`);
  const journal = known ?? (await begin(staff, networkSlug, conversation.topic));
  const save = inTurn(() => writeJournal(journalFile, journal));
  await save();
  await everybodyJoins(staff.url, conversation, journal, say);
  await save();
  const clients = new Map(
    Object.entries(journal.people).map(([id, token]) => [id, new RoomClient(staff.url, journal.dialogueId, token)]),
  );
  try {
    await statementsAreWritten(conversation, journal, clients, { say, save });
    await save();
    const seconds = await votesAreCast(conversation, journal, clients, { say, save });
    const differing = await compare(staff, networkSlug, conversation, journal);
    say(
      differing.length === 0
        ? 'counts of every statement equal the files'
        : `counts differ for ${differing.join(', ')}`,
    );
    const recommendation = await recommend(staff, networkSlug, conversation, journal);
    journal.isFinished = true;
    await save();
    return {
      dialogue: journal.dialogueSlug,
      participants: conversation.people.length,
      statements: conversation.statements.length,
      votes: conversation.votes.length,
      votesPerSecond: Math.round(conversation.votes.length / Math.max(seconds, 0.001)),
      differing,
      recommendation,
    };
  } finally {
    for (const client of clients.values()) client.close();
  }
}

async function begin(staff: HttpClient, slug: string, topic: string): Promise<Journal> {
  const { network } = await staff.call(getNetwork, { params: { slug } });
  const dialogue = await staff.call(createDialogue, {
    params: { slug },
    body: {
      title: { en: topic.slice(0, 200) },
      summary: null,
      languages: ['en'],
      timeZone: 'UTC',
      startsAt: null,
      endsAt: null,
      townIds: network.towns.slice(0, 4).map((town) => town.id),
      topicIds: [],
      holdsStatements: false,
      state: 'live',
    },
  });
  const { id, joinCode } = dialogue;
  if (joinCode === null) throw new Error('the new dialogue has no join code');
  return {
    url: staff.url,
    dialogueId: id,
    dialogueSlug: dialogue.slug,
    joinCode,
    people: {},
    statements: {},
    votesDone: 0,
    isFinished: false,
  };
}

async function everybodyJoins(
  url: string,
  { people }: Conversation,
  journal: Journal,
  say: (line: string) => void,
): Promise<void> {
  const missing = people.filter((id) => !(id in journal.people));
  await inWindow(16, missing, async (id) => {
    const body = { name: `Participant ${id}`, alias: null, townId: null, lang: 'en', consent: true, noticeVersion: 1 };
    const { token } = await new HttpClient(url).call(join, { params: { code: journal.joinCode }, body });
    journal.people[id] = token;
  });
  say(`${people.length} people are in`);
}

const Written = z.object({ statementId: z.string() });

async function statementsAreWritten(
  { statements }: Conversation,
  journal: Journal,
  clients: ReadonlyMap<string, RoomClient>,
  { say, save }: { say: (line: string) => void; save: () => Promise<void> },
): Promise<void> {
  for (const { id, authorId, text } of statements) {
    if (id in journal.statements) continue;
    const letters = [...text.trim()];
    if (letters.length > STATEMENT_LIMIT)
      say(`statement ${id} has ${letters.length} characters; its first ${STATEMENT_LIMIT} are written`);
    const written = await clients
      .get(authorId)
      ?.send('statements.write', { text: letters.slice(0, STATEMENT_LIMIT).join(''), lang: 'en' });
    journal.statements[id] = Written.parse(written).statementId;
    await save();
  }
  say(`${statements.length} statements are written`);
}

async function votesAreCast(
  { votes }: Conversation,
  journal: Journal,
  clients: ReadonlyMap<string, RoomClient>,
  { say, save }: { say: (line: string) => void; save: () => Promise<void> },
): Promise<number> {
  const begunAt = performance.now();
  const first = journal.votesDone;
  const isDone = new Uint8Array(votes.length);
  let saidAt = begunAt;
  // One vote of a person after the other: a changed mind must not be overtaken by its older self.
  const tails = new Map<string, Promise<void>>();
  await inWindow(WINDOW, [...votes.entries()].slice(first), async ([index, { voterId, statementId, value }]) => {
    const turn = (tails.get(voterId) ?? Promise.resolve()).then(async () => {
      await clients
        .get(voterId)
        ?.send('statements.vote', { statementId: journal.statements[statementId] ?? '', value });
    });
    tails.set(voterId, turn);
    await turn;
    isDone[index] = 1;
    const before = journal.votesDone;
    while (isDone[journal.votesDone] === 1) journal.votesDone += 1;
    const now = performance.now();
    if (now - saidAt > 1000) {
      saidAt = now;
      const rate = Math.round(((journal.votesDone - first) / (now - begunAt)) * 1000);
      say(`${journal.votesDone} of ${votes.length} votes, ${rate} a second`);
    }
    if (Math.floor(before / 1000) !== Math.floor(journal.votesDone / 1000)) await save();
  });
  say(`${votes.length} of ${votes.length} votes`);
  return (performance.now() - begunAt) / 1000;
}

/** The same work, one run after the other however many ask at once: votes are acknowledged side by side, the journal is one file. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.then(work);
    return last;
  };
}

/** Works through a list in order, at most `size` at once. */
async function inWindow<T>(size: number, list: readonly T[], work: (entry: T) => Promise<void>): Promise<void> {
  const entries = list[Symbol.iterator]();
  const worker = async () => {
    for (let next = entries.next(); !next.done; next = entries.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: size }, worker));
}

async function compare(
  staff: HttpClient,
  slug: string,
  { votes, statements }: Conversation,
  journal: Journal,
): Promise<string[]> {
  const wanted = lastVotes(votes);
  const { candidates } = await staff.call(listFindings, { params: { slug } });
  const counted = new Map(candidates.map((it) => [it.source.id as string, it.figures]));
  return statements
    .filter(({ id }) => {
      const figures = counted.get(journal.statements[id] ?? '');
      const { agree, disagree, pass } = wanted.get(id) ?? { agree: 0, disagree: 0, pass: 0 };
      if (figures?.kind !== 'statement') return agree + disagree + pass > 0;
      return figures.agree !== agree || figures.disagree !== disagree || figures.pass !== pass;
    })
    .map((it) => it.id);
}

/** Freezes the statement with the largest share of agreement (of at least a tenth of the voters) and publishes what it says. */
async function recommend(
  staff: HttpClient,
  slug: string,
  conversation: Conversation,
  journal: Journal,
): Promise<string> {
  const counts = lastVotes(conversation.votes);
  const floor = new Set(conversation.votes.map((it) => it.voterId)).size / 10;
  const share = (id: string) => {
    const { agree, disagree, pass } = counts.get(id) ?? { agree: 0, disagree: 0, pass: 0 };
    const n = agree + disagree + pass;
    return n >= floor && n > 0 ? agree / n : 0;
  };
  const best = conversation.statements.reduce((a, b) => (share(b.id) > share(a.id) ? b : a));
  const source = { kind: 'statement', id: journal.statements[best.id] };
  const finding = await staff.call(freezeFinding, { params: { slug }, body: { source } });
  const text = `The people of this conversation agree most on one statement. [[finding:${finding.id}]]`;
  const draft = await staff.call(createRecommendation, {
    params: { slug },
    body: {
      lang: 'en',
      title: `What “${conversation.topic.slice(0, 120)}” agrees on`,
      problem: text,
      proposal: best.text,
      justification: `Replayed from the open data of the conversation: ${conversation.people.length} people, ${conversation.votes.length} votes.`,
      addressee: 'Whom it concerns',
      level: 'local',
      citations: [finding.id],
    },
  });
  const published = await staff.call(publishRecommendation, {
    params: { recommendationId: draft.id },
    body: { version: draft.version },
  });
  return `${staff.url}/en/r/${published.slug}`;
}
