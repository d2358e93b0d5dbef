import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PollFile } from '@polylogue/shared/counting/formats/poll-json';
import type { TownId } from '@polylogue/shared/kernel/ids';
import { renamedAccount } from '@polylogue/shared/polls/account-names.rules';
import type { PollForm } from '@polylogue/shared/polls/forms';
import type { Marks } from '@polylogue/shared/polls/marks';
import { handsRoute, publicPollRoute, type PublicPoll } from '@polylogue/shared/polls/routes';
import type { PollView } from '@polylogue/shared/polls/schemas';
import { type TestApp, startApp } from '../../../test/app.js';
import { call, valueOf } from '../../../test/call.js';
import { type CommandRoom, makeCommandRoom, staffCaller } from '../../../test/factories/command-room.js';
import { signedInStaff } from '../../../test/factories/staff.js';
import { countBytes } from '../../cli/count/count-bytes.js';
import type { Caller } from '../../core/identity/caller.js';

let server: TestApp;
let room: CommandRoom;
let second: Caller;

beforeAll(async () => {
  server = await startApp();
  room = await makeCommandRoom(server, 40);
  const cookie = await signedInStaff(server, 'second@test.example', { role: 'facilitator', networkId: room.networkId });
  second = await staffCaller(server, room.roomId, cookie);
}, 60_000);
afterAll(() => server.stop());

const TEXTS = ['Open, "counter"', 'Courses = all', '=Bus', '5 libraries', 'Undervote'];
const words = (...texts: string[]) => texts.map((text) => ({ text: { en: text, hr: `${text} (hr)` } }));

interface Kind {
  readonly form: PollForm;
  readonly options: readonly object[];
  /** The ballot of the person at a place. */
  readonly ballot: (voter: number, ids: readonly string[]) => unknown;
}

const id = (ids: readonly string[], at: number): string => ids[at % ids.length] ?? '';
/** An order of the options that differs from person to person. */
const turned = (ids: readonly string[], voter: number): string[] => {
  const order = ids.map((_, at) => id(ids, (at + 1) * ((voter % 4) + 1) + voter * 3));
  return [...new Set(order)];
};
const scores = (ids: readonly string[], score: (at: number) => number): Record<string, number> =>
  Object.fromEntries(ids.map((option, at) => [option, score(at)]));

const ranking = (rule: string, seats = 1): Kind => ({
  form: { kind: 'ranking', rule, most: 5, seats, tie: 'lot' } as PollForm,
  options: words(...TEXTS),
  ballot: (voter, ids) => ({ form: 'ranking', ranking: turned(ids, voter).slice(0, 1 + (voter % 5)) }),
});
const budget = (rule: string): Kind => ({
  form: {
    kind: 'budget',
    total: 90,
    currency: 'EUR',
    ballot: 'any',
    rule,
    minimum: 1,
    utility: 'cost',
    completion: 'add1-greedy',
  } as PollForm,
  options: TEXTS.map((text, at) => ({ text: { en: text }, cost: 20 + 10 * at })),
  ballot: (voter, ids) => ({ form: 'picks', picks: [...new Set([id(ids, voter), id(ids, voter * 2 + 1)])] }),
});

const COUNTED: Readonly<Record<string, Kind>> = {
  'yes / no / abstain': {
    form: { kind: 'yes_no' },
    options: words('Yes', 'No', 'Abstain'),
    ballot: (voter, ids) => ({ form: 'picks', picks: [id(ids, voter % 5 === 4 ? 2 : voter % 2)] }),
  },
  single: {
    form: { kind: 'single', seats: 1, tie: 'lot' },
    options: words(...TEXTS),
    ballot: (voter, ids) => ({ form: 'picks', picks: [id(ids, voter)] }),
  },
  multiple: {
    form: { kind: 'multiple', min: 1, max: 3, tie: 'none' },
    options: words(...TEXTS),
    ballot: (voter, ids) => ({ form: 'picks', picks: ids.slice(voter % 3, (voter % 3) + 1 + (voter % 2)) }),
  },
  approval: {
    form: { kind: 'approval', seats: 2, tie: 'lot' },
    options: words(...TEXTS),
    ballot: (voter, ids) => ({ form: 'picks', picks: ids.slice(0, 1 + (voter % 4)) }),
  },
  score: {
    form: { kind: 'score', highest: 5, rule: 'score', blank: 'ignored', tie: 'none' },
    options: words(...TEXTS),
    ballot: (voter, ids) => ({ form: 'scores', scores: scores(ids.slice(voter % 2), (at) => (at + voter) % 6) }),
  },
  star: {
    form: { kind: 'score', highest: 5, rule: 'star', blank: 'lowest', tie: 'lot' },
    options: words(...TEXTS),
    ballot: (voter, ids) => ({ form: 'scores', scores: scores(ids, (at) => (at * voter) % 6) }),
  },
  grades: {
    form: { kind: 'grades', grades: [{ en: 'Good' }, { en: 'Fair' }, { en: 'Bad' }], tie: 'none' },
    options: words(...TEXTS),
    ballot: (voter, ids) => ({ form: 'scores', scores: scores(ids.slice(voter % 3), (at) => (at + voter) % 3) }),
  },
  'dots to share': {
    form: { kind: 'points', points: 10, most: 6, tie: 'lot' },
    options: words(...TEXTS),
    ballot: (voter, ids) => ({ form: 'scores', scores: { [id(ids, voter)]: 6, [id(ids, voter + 1)]: 4 } }),
  },
  quadratic: {
    form: { kind: 'quadratic', credits: 25, negative: true, tie: 'none' },
    options: words(...TEXTS),
    ballot: (voter, ids) => ({ form: 'scores', scores: { [id(ids, voter)]: 4, [id(ids, voter + 1)]: -3 } }),
  },
  dates: {
    form: { kind: 'dates' },
    options: [10, 11, 12].map((day) => ({ text: { en: 'Hall' }, starts: `2027-01-${day}T18:00:00.000Z` })),
    ballot: (voter, ids) => ({ form: 'scores', scores: scores(ids, (at) => (at + voter) % 3) }),
  },
  irv: ranking('irv'),
  'stv by the Scottish rules': ranking('stv-scottish', 2),
  'stv by Meek': ranking('stv-meek', 2),
  borda: ranking('borda'),
  'borda, truncated': ranking('borda-truncated'),
  copeland: ranking('copeland'),
  minimax: ranking('minimax'),
  schulze: ranking('schulze'),
  'ranked pairs': ranking('ranked-pairs'),
  'budget, passing over what does not fit': budget('budget-greedy'),
  'budget, ended by the first that does not fit': budget('budget-greedy-stop'),
  'budget by Equal Shares': budget('equal-shares'),
};

/** A poll of the kind, opened; the ids of its options. */
async function open({ form, options }: Kind, more: object = {}): Promise<PollView> {
  const draft = { itemId: null, question: { en: 'What\nfirst?' }, form, options: [...options], ...more };
  const { pollId } = await room.did(room.staff, 'polls.prepare', { pollId: null, draft: draft as never });
  await room.did(room.staff, 'polls.open', { pollId });
  return view(pollId);
}

async function view(pollId: string): Promise<PollView> {
  const poll = (await room.state('everyone')).polls.find((it) => it.id === pollId);
  if (!poll) throw new Error('no such poll');
  return poll;
}

async function vote(poll: PollView, voters: number, ballot: Kind['ballot']): Promise<void> {
  const ids = poll.options.map((option) => option.id);
  const answers = await Promise.all(
    Array.from({ length: voters }, (_, voter) =>
      room.give(room.person(voter), 'polls.vote', { pollId: poll.id, marks: ballot(voter, ids) as Marks }),
    ),
  );
  for (const answer of answers) expect(answer).toMatchObject({ ok: true });
}

const townAt = (at: number): TownId => {
  const town = room.people[at]?.townId;
  if (!town) throw new Error('no such person');
  return town;
};

/** Ballots on paper, entered by one and confirmed by another. */
async function paper(poll: PollView, marks: unknown, { count = 6, blank = 1, invalid = 0 } = {}): Promise<string> {
  const draft = { townId: townAt(0), piles: [{ marks: marks as Marks, count }], blank, invalid, note: 'hall' };
  const { paperId } = await room.did(room.staff, 'polls.enter-paper', { pollId: poll.id, paper: draft });
  await room.did(second, 'polls.confirm-paper', { pollId: poll.id, paperId });
  return paperId;
}

async function fileOf(pollId: string, name: string): Promise<Uint8Array> {
  const response = await fetch(`${server.url}/api/polls/${pollId}/files/${name}`);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

const published = async (pollId: string): Promise<PublicPoll> =>
  valueOf(await call(server, publicPollRoute, { params: { pollId } }));

async function hash(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes.slice().buffer)).toString('hex');
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  irv: ['json', 'csv', 'blt', 'soi'],
  'stv by Meek': ['json', 'csv', 'blt', 'soi'],
  schulze: ['json', 'csv', 'soi'],
  'budget by Equal Shares': ['json', 'csv', 'pb'],
  grades: ['json', 'csv'],
};

async function revealed(kind: Kind, voters = 20, more: object = {}): Promise<PollView> {
  const poll = await open(kind, more);
  await vote(poll, voters, kind.ballot);
  await room.did(room.staff, 'polls.close', { pollId: poll.id });
  await room.did(room.staff, 'polls.reveal', { pollId: poll.id });
  return view(poll.id);
}

const kindOf = (name: string): Kind => {
  const kind = COUNTED[name];
  if (!kind) throw new Error(`no kind ${name}`);
  return kind;
};

describe('a revealed poll', () => {
  it.each(Object.entries(COUNTED))('is counted alike by a stranger from each of its files (%s)', async (_, kind) => {
    const poll = await open(kind);
    const ids = poll.options.map((option) => option.id);
    await vote(poll, 23, kind.ballot);
    await room.did(room.staff, 'polls.count-heads', { pollId: poll.id, townId: townAt(0), heads: 12 });
    const marks = kind.ballot(7, ids) as Marks;
    await room.did(room.staff, 'polls.assist', { pollId: poll.id, townId: townAt(0), marks });
    await paper(poll, kind.ballot(3, ids));
    await room.did(room.staff, 'polls.close', { pollId: poll.id });
    await room.did(room.staff, 'polls.reveal', { pollId: poll.id });

    const { account, files, poll: shown } = await published(poll.id);
    expect(shown.result?.base).toMatchObject({
      ballots: 31,
      valid: 30,
      blank: 1,
      eligible: 52,
      sources: { online: 23, assisted: 1, paper: 7 },
    });
    const json = PollFile.parse(JSON.parse(new TextDecoder().decode(await fileOf(poll.id, 'ballots.json'))));
    const idOf = new Map(json.options.map((option) => [option.name, option.id]));
    for (const { name, sha256, bytes } of files) {
      const content = await fileOf(poll.id, name);
      expect([name, await hash(content), content.byteLength]).toEqual([name, sha256, bytes]);
      const request = { rule: json.rule ?? '', seats: json.seats ?? 1, options: json.settings ?? {} };
      const counted = countBytes(name, content, request);
      if (!counted.ok) throw new Error(`${name}: ${counted.reason}`);
      const names = counted.account.candidates.map((it) => idOf.get(it) ?? it);
      expect([name, renamedAccount(counted.account, names)]).toEqual([name, account]);
    }
  });
});

describe('the files of a poll', () => {
  it.each(Object.entries(ENDINGS))('are those that other programs read (%s)', async (name, endings) => {
    const { id: pollId } = await revealed(kindOf(name));
    const { files } = await published(pollId);
    expect(files.map((file) => file.name)).toEqual(endings.map((ending) => `ballots.${ending}`));
  });

  it('are nobody’s before the reveal, and the poll is not there', async () => {
    const kind = kindOf('single');
    const poll = await open(kind);
    await vote(poll, 10, kind.ballot);
    const statuses = async () => [
      (await call(server, publicPollRoute, { params: { pollId: poll.id } })).status,
      (await fetch(`${server.url}/api/polls/${poll.id}/files/ballots.csv`)).status,
    ];
    expect(await statuses()).toEqual([404, 404]);
    await room.did(room.staff, 'polls.close', { pollId: poll.id });
    expect(await statuses()).toEqual([404, 404]);
    await room.did(room.staff, 'polls.reveal', { pollId: poll.id });
    expect(await statuses()).toEqual([200, 200]);
    expect((await fetch(`${server.url}/api/polls/${poll.id}/files/ballots.exe`)).status).toBe(404);
  });

  it('need not be sent twice', async () => {
    const { id: pollId } = await revealed(kindOf('single'));
    const url = `${server.url}/api/polls/${pollId}/files/ballots.csv`;
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('of numbers have the answers with their decimals, blank ones last', async () => {
    const kind: Kind = {
      form: { kind: 'number', lowest: -50, highest: 5000, decimals: 2, unit: { en: 'EUR' } },
      options: [],
      ballot: (voter) => (voter === 9 ? { form: 'blank' } : { form: 'value', value: [-5, 1250, 300][voter % 3] }),
    };
    const { id: pollId, result } = await revealed(kind, 10);
    expect(result?.values).toMatchObject({ n: 9, median: 300, lowest: -5, highest: 1250, mean: 515 });
    const csv = new TextDecoder().decode(await fileOf(pollId, 'ballots.csv'));
    expect(csv).toBe("count,value\n3,'-0.05\n3,3.00\n3,12.50\n1,\n");
  });
});

describe('names with votes', () => {
  const hands = (pollId: string, cookie: string | null = room.cookie) =>
    call(server, handsRoute, { params: { roomId: room.roomId, pollId }, cookie });

  it('are shown to the room for a revealed poll by open hand', async () => {
    const { id: pollId } = await revealed(kindOf('single'), 4, { secrecy: 'open_hand' });
    const { hands: found } = valueOf(await hands(pollId));
    expect(new Set(found.map(({ name }) => name))).toEqual(new Set(['Person 0', 'Person 1', 'Person 2', 'Person 3']));
    expect((await hands(pollId, null)).failure?.code).toBe('sign_in_needed');
  });

  it('are not there for confidential polls, nor before the reveal', async () => {
    const { id: pollId } = await revealed(kindOf('single'), 4);
    expect((await hands(pollId)).failure?.code).toBe('not_found');
    const poll = await open(kindOf('single'), { secrecy: 'open_hand' });
    await room.did(room.staff, 'polls.close', { pollId: poll.id });
    expect((await hands(poll.id)).failure?.code).toBe('not_found');
  });
});

describe('a large count', () => {
  const large: Kind = {
    ...budget('equal-shares'),
    options: Array.from({ length: 40 }, (_, at) => ({ text: { en: `Project ${at}` }, cost: 5 + at })),
  };

  const counted = async (pollId: string): Promise<PollView> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const poll = await view(pollId);
      if (!poll.isCounting) return poll;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nobody counts the poll');
  };

  it('follows the close, and the poll is not revealed before', async () => {
    const poll = await open(large);
    await vote(poll, 40, large.ballot);
    await room.did(room.staff, 'polls.close', { pollId: poll.id });
    const answer = await room.give(room.staff, 'polls.reveal', { pollId: poll.id });
    if (!answer.ok) expect(answer).toMatchObject({ code: 'poll_counting' });
    await counted(poll.id);
    if (!answer.ok) await room.did(room.staff, 'polls.reveal', { pollId: poll.id });
    const { account } = await published(poll.id);
    expect(account).toMatchObject({ rule: 'equal-shares', ballots: 40, budget: 90 });
  });

  it('is taken up by whoever sees that it was left', async () => {
    const poll = await open(large);
    await vote(poll, 40, large.ballot);
    await room.did(room.staff, 'polls.close', { pollId: poll.id });
    await counted(poll.id);
    const before: unknown[] = await server.database.query('SELECT result, account FROM poll WHERE id = $1', [poll.id]);
    await server.database.query('UPDATE poll SET result = NULL, account = NULL WHERE id = $1', [poll.id]);
    const stored = async (): Promise<unknown[]> =>
      server.database.query('SELECT result, account FROM poll WHERE id = $1 AND result IS NOT NULL', [poll.id]);
    for (let tries = 0; tries < 100 && (await stored()).length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await stored()).toEqual(before);
  });
});

describe('a decision', () => {
  const yesNo = (yes: (voter: number) => boolean): Kind => ({
    ...kindOf('yes / no / abstain'),
    ballot: (voter, ids) => ({ form: 'picks', picks: [id(ids, yes(voter) ? 0 : 1)] }),
  });
  const decision = (threshold: object, quorum: object = { kind: 'none' }) => ({ decision: { quorum, threshold } });
  const twoThirds = { kind: 'share', share: { of: 2, out: 3 }, base: 'cast', towns: false };

  it('needs its share to the last vote', async () => {
    const met = await revealed(
      yesNo((voter) => voter < 20),
      30,
      decision(twoThirds),
    );
    expect(met.result?.decision).toMatchObject({ options: [{ for: 20, needed: 20, isReached: true }] });
    expect(met.result?.decision?.carried).toEqual([met.options[0]?.id]);
    const missed = await revealed(
      yesNo((voter) => voter < 19),
      30,
      decision(twoThirds),
    );
    expect(missed.result?.decision).toMatchObject({ carried: [], options: [{ for: 19, isReached: false }] });
  });

  it('of people and towns needs most of both', async () => {
    const both = { kind: 'majority', share: null, base: 'for_and_against', towns: true };
    // The first town (20 people) is for, the second against with a few in favour: people carry it, towns do not.
    const poll = await revealed(
      yesNo((voter) => voter < 20 || voter % 3 === 0),
      40,
      decision(both),
    );
    expect(poll.result?.decision).toMatchObject({
      options: [{ isReached: true }],
      towns: { for: 1, of: 2, needed: 2, isReached: false },
      carried: [],
    });
  });

  it('needs its quorum of those who may vote', async () => {
    const half = { kind: 'share', share: { of: 1, out: 2 } };
    const poll = await revealed(
      yesNo(() => true),
      19,
      decision({ kind: 'majority', share: null, base: 'cast', towns: false }, half),
    );
    expect(poll.result?.decision).toMatchObject({ quorum: { needed: 20, present: 19, isMet: false }, carried: [] });
  });
});

describe('two rounds of a question', () => {
  it('are compared person by person, and neither is shown before both are closed', async () => {
    const kind = kindOf('yes / no / abstain');
    const first = await open(kind);
    const draft = { itemId: null, question: { en: 'What\nfirst?' }, form: kind.form, options: [...kind.options] };
    const after = { ...draft, comesAfter: first.id };
    const { pollId } = await room.did(room.staff, 'polls.prepare', { pollId: null, draft: after as never });
    await vote(first, 30, (voter, ids) => ({ form: 'picks', picks: [id(ids, voter < 10 ? 0 : voter < 25 ? 1 : 2)] }));
    await room.did(room.staff, 'polls.close', { pollId: first.id });
    expect(await room.give(room.staff, 'polls.reveal', { pollId: first.id })).toMatchObject({
      code: 'waits_for_second_round',
    });
    await room.did(room.staff, 'polls.open', { pollId });
    // 5 of 15 against and 3 of 5 undecided turn to yes; 5 more people come, of the undecided nobody leaves.
    const second = await view(pollId);
    await vote(second, 35, (voter, ids) => {
      const isYes = voter < 15 || (voter >= 25 && voter < 28) || voter >= 30;
      return { form: 'picks', picks: [id(ids, isYes ? 0 : voter < 25 ? 1 : 2)] };
    });
    await room.did(room.staff, 'polls.close', { pollId });
    await room.did(room.staff, 'polls.reveal', { pollId });
    const { result, options } = await view(pollId);
    expect(result?.comparison).toMatchObject({
      pairs: 30,
      onlyBefore: 0,
      onlyAfter: 5,
      labels: options.map((option) => option.id),
      flows: [
        [10, 0, 0],
        [5, 10, 0],
        [3, 0, 2],
      ],
      moved: 8,
      swing: 13,
      undecidedMoved: 3,
      towards: { for: 3, against: 0 },
      test: { name: 'stuart-maxwell' },
      isThin: false,
    });
    await room.did(room.staff, 'polls.reveal', { pollId: first.id });
    expect((await view(first.id)).result).toMatchObject({ comparison: null, base: { ballots: 30 } });
  });
});
