import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { RoomState } from '@polylogue/shared/rooms/schemas';
import { Personal } from '@polylogue/shared/rooms/personal';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { Route, Router } from 'wouter';
import { roomKey } from '../../lib/live/room-provider.js';
import { CATCHING_UP, LIVE, type RoomView, firstView } from '../../lib/live/room-view.js';
import { opinionsKey, ownOpinionKey } from '../../lib/opinions-view/use-opinions.js';
import { PageSurroundingsProvider } from '../../lib/page/page-context.js';
import { opinionsView, ownOpinion, WAITING } from '../../testing/opinions.factory.js';
import CitizenRoomPage from './citizen-room-page.js';

const OWN = ['room', 'room-view', 'agenda', 'speaking', 'statements', 'opinions', 'polls', 'poll-results', 'threads'];
const folder = join(import.meta.dirname, '../../locales');
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ROOM = DialogueId.parse(id(99));
const ME = id(1);
const AT = '2026-11-21T18:00:00.000Z';
const town = { id: id(50), name: 'Pregrada', country: 'HR', mark: 'PR', hue: 0 };
const header = {
  id: ROOM,
  slug: 'digital',
  title: { en: 'Digitalization' },
  state: 'live',
  joinCode: 'ABC234',
  networkSlug: 'small-towns',
  networkName: 'Small Towns',
  languages: ['en', 'hr'],
  timeZone: 'Europe/Zagreb',
  startsAt: AT,
  endsAt: null,
  towns: [town],
  holdsStatements: true,
  isDemo: false,
};
const item = (n: number, kind: string, change = {}) => ({
  id: id(n),
  kind,
  title: { en: `Title of ${kind}` },
  detail: { en: 'Detail' },
  plannedStart: AT,
  plannedMinutes: 10,
  speakSeconds: 120,
  position: n,
  status: 'planned',
  startedAt: null,
  endsAt: null,
  remainingMs: null,
  tookSeconds: null,
  ...change,
});
const asked = (n: number, participantId: string, change = {}) => ({
  id: id(n),
  itemId: id(10),
  participantId,
  name: `Person ${n}`,
  townId: town.id,
  role: 'expert',
  stance: 'for',
  askedAt: AT,
  ...change,
});
const FORM = { kind: 'multiple', min: 1, max: 2, tie: 'none' };
const option = (n: number, text: string) => ({
  id: id(n),
  text: { en: text },
  cost: 60,
  starts: null as string | null,
  ends: null,
});
const OPTIONS = [option(70, 'Bread'), option(71, 'Roses')];
const poll = (n: number, state: string, change = {}) => ({
  id: id(n),
  itemId: id(13),
  number: n,
  question: { en: 'Which?' },
  detail: { en: 'Of both.' },
  form: FORM,
  options: OPTIONS,
  secrecy: 'open_hand',
  electorate: { townIds: null, roles: null, joinedBefore: null, membersOnly: false },
  decision: {
    quorum: { kind: 'none' },
    threshold: { kind: 'none', share: null, base: 'for_and_against', towns: false },
  },
  isSample: false,
  seconds: null,
  opensAt: null,
  comesAfter: null,
  bank: null,
  state,
  openTownIds: null,
  questionHash: null,
  openedAt: AT,
  endsAt: null,
  closedAt: null,
  revealedAt: null,
  answered: 3,
  eligible: 5,
  sources: null,
  isSealed: false,
  isCounting: false,
  shown: { townIds: [], langs: [] },
  parts: [],
  result: null,
  ...change,
});
const figures = (n: number, votes: number) => ({ optionId: id(n), votes, byTown: {}, byLang: {} });
const result = {
  base: { eligible: 5, ballots: 3, valid: 3, blank: 0, invalid: 0, sources: { online: 3, assisted: 0, paper: 0 } },
  ballotsByTown: {},
  ballotsByLang: {},
  options: [figures(70, 2), figures(71, 1)],
  outcome: null,
  values: null,
  words: null,
  texts: null,
  decision: null,
  comparison: null,
};
const ballot = (marks: object | null) => ({ ballots: { [id(65)]: { marks, revision: 1 } } });
const ROSES = ballot({ form: 'picks', picks: [id(71)] });
const asking = (change = {}) => ({ ...at('poll'), polls: [poll(65, 'open', change)] });
const KINDS_OF_POLL: Readonly<Record<string, { form: object; marks: object; options?: object[] }>> = {
  yes_no: { form: { kind: 'yes_no' }, marks: { form: 'picks', picks: [id(70)] } },
  single: { form: { kind: 'single', seats: 1, tie: 'none' }, marks: { form: 'picks', picks: [id(70)] } },
  multiple: { form: FORM, marks: { form: 'picks', picks: [id(70)] } },
  approval: { form: { kind: 'approval', seats: 1, tie: 'none' }, marks: { form: 'blank' } },
  score: {
    form: { kind: 'score', highest: 5, rule: 'score', blank: 'ignored', tie: 'none' },
    marks: { form: 'scores', scores: { [id(70)]: 3 } },
  },
  'score up to 100': {
    form: { kind: 'score', highest: 100, rule: 'star', blank: 'lowest', tie: 'none' },
    marks: { form: 'scores', scores: { [id(70)]: 99 } },
  },
  grades: {
    form: { kind: 'grades', grades: [{ en: 'Good' }, { en: 'Poor' }], tie: 'none' },
    marks: { form: 'scores', scores: { [id(70)]: 1 } },
  },
  ranking: {
    form: { kind: 'ranking', rule: 'irv', most: 1, seats: 1, tie: 'none' },
    marks: { form: 'ranking', ranking: [id(70)] },
  },
  points: {
    form: { kind: 'points', points: 10, most: 6, tie: 'none' },
    marks: { form: 'scores', scores: { [id(70)]: 6 } },
  },
  quadratic: {
    form: { kind: 'quadratic', credits: 20, negative: true, tie: 'none' },
    marks: { form: 'scores', scores: { [id(70)]: -4 } },
  },
  budget: {
    form: {
      kind: 'budget',
      total: 100,
      currency: 'EUR',
      ballot: 'within',
      rule: 'budget-greedy',
      minimum: 0,
      utility: 'cost',
      completion: 'none',
    },
    marks: { form: 'picks', picks: [id(70)] },
  },
  scale: {
    form: { kind: 'scale', steps: 5, low: { en: 'Never' }, high: { en: 'Always' }, noOpinion: true },
    marks: { form: 'value', value: 5 },
    options: [],
  },
  number: {
    form: { kind: 'number', lowest: -10, highest: 500, decimals: 1, unit: { en: 'kilometres' } },
    marks: { form: 'value', value: 125 },
    options: [],
  },
  text: {
    form: { kind: 'text', longest: 100 },
    marks: { form: 'text', text: 'More buses.', lang: 'en' },
    options: [],
  },
  words: { form: { kind: 'words', most: 3 }, marks: { form: 'words', words: ['bus'], lang: 'en' }, options: [] },
  dates: {
    form: { kind: 'dates' },
    marks: { form: 'scores', scores: { [id(70)]: 2, [id(71)]: 1 } },
    options: OPTIONS.map((it) => ({ ...it, starts: AT })),
  },
};
const statement = {
  id: id(60),
  number: 1,
  text: 'Buses on Sundays.',
  lang: 'en',
  authorId: null,
  townId: town.id,
  translations: {},
  origin: null,
  isSeed: false,
  at: AT,
};
const INTO_ALL = { en: 'Buses.', hr: 'Autobusi.', sl: 'Avtobusi.', fr: 'Des bus.', lv: 'Autobusi.' };
const contribution = (n: number, change = {}) => ({
  id: id(n),
  itemId: id(14),
  parentId: null,
  number: n,
  stance: 'for',
  text: 'Because.',
  lang: 'en',
  authorId: ME,
  authorName: 'Ana',
  townId: town.id,
  at: AT,
  version: 2,
  editedAt: AT,
  ...change,
});
const KINDS = ['debate', 'talk', 'statements', 'poll', 'thread', 'small_groups', 'break'];
const agenda = KINDS.map((kind, at) => item(10 + at, kind));
const at = (kind: string) => ({
  currentItemId: id(10 + KINDS.indexOf(kind)),
  agenda: agenda.map((it) => (it.kind === kind ? { ...it, status: 'running', startedAt: AT, endsAt: AT } : it)),
});
const speaking = {
  current: null,
  queue: [asked(80, id(2)), asked(81, ME)],
  secondsByTown: { [town.id]: 61 },
  secondsByParticipant: {},
};
const mySpeech = { request: asked(82, ME), startedAt: AT, limitSeconds: 120, spokenMs: 0, runningSince: null };

interface Scene {
  readonly room: object;
  readonly you?: object;
  readonly search?: string;
  /** What the last update says; by default that there are no groups yet. */
  readonly opinions?: object;
  readonly says: string;
}

const SCENES: Readonly<Record<string, Scene>> = {
  debate: { room: { ...at('debate'), speaking }, says: 'Title of debate' },
  'your turn': {
    room: { ...at('debate'), speaking: { ...speaking, queue: [], current: mySpeech } },
    says: 'role="alert"',
  },
  talk: { room: at('talk'), says: 'Title of talk' },
  groups: { room: at('small_groups'), says: 'role="timer"' },
  break: { room: at('break'), says: 'Title of break' },
  statements: { room: { ...at('statements'), statements: [statement] }, says: 'Buses on Sundays.' },
  'statements voted on': {
    room: { ...at('statements'), statements: [statement] },
    you: {
      votes: { [statement.id]: -1 },
      statements: [
        {
          id: id(61),
          text: 'Mine.',
          lang: 'en',
          edited: null,
          state: 'declined',
          reason: 'Why',
          mergedInto: null,
          votes: null,
        },
      ],
    },
    says: 'Mine.',
  },
  'a vote on a statement that matters to one': {
    room: { ...at('statements'), statements: [statement] },
    you: { votes: { [statement.id]: 0 }, important: { [statement.id]: true } },
    search: `statement=${statement.id}`,
    says: 'Your vote is stored: pass, and that it matters to you.',
  },
  'the list of votes, with what matters': {
    room: { statements: [statement] },
    you: { votes: { [statement.id]: 1 }, important: { [statement.id]: true } },
    search: 'view=statements',
    says: 'matters to you</span>',
  },
  'all statements voted on': {
    room: { statements: [statement] },
    you: { votes: { [statement.id]: 1 } },
    search: 'view=statements',
    says: 'When somebody writes a new one, it appears here by itself; you need not wait for it.',
  },
  'statements of one who comes back': {
    room: { statements: [statement, { ...statement, id: id(63), number: 2 }] },
    you: { votes: { [statement.id]: 1 } },
    search: 'view=statements',
    says: 'Back to my last vote',
  },
  'between two items, with statements to vote on': {
    room: { statements: [statement] },
    says: 'class="button primary normal">Vote on statements</a>',
  },
  'statements of a dialogue that is over': {
    room: { dialogue: { ...header, state: 'closed' }, statements: [statement] },
    search: 'view=statements',
    says: 'You can read the statements, but not vote on them.',
  },
  'a statement with its origin': {
    room: { statements: [{ ...statement, isSeed: true, authorId: null, origin: 'Workshop in Ludza' }] },
    search: 'view=statements',
    says: 'Workshop in Ludza</span>',
  },
  'a statement in a language of another page': {
    room: { statements: [{ ...statement, lang: 'et', text: 'Bussid pühapäeval.', translations: INTO_ALL }] },
    search: 'view=statements',
    says: 'Translated from Estonian',
  },
  'own words that staff have changed': {
    room: { statements: [statement] },
    you: {
      statements: [
        {
          id: statement.id,
          text: statement.text,
          lang: 'en',
          edited: { firstText: 'Busses sundays!', reason: 'Spelling' },
          state: 'published',
          reason: null,
          mergedInto: null,
          votes: { agree: 4, disagree: 2, pass: 1, important: 3 },
        },
      ],
    },
    search: 'view=statements',
    says: 'Busses sundays!',
  },
  'statements before there are groups': {
    room: { statements: [statement] },
    search: 'view=statements',
    says: 'Still missing: 6 more people with so many votes',
  },
  'groups below the statements': {
    room: { statements: [statement] },
    search: 'view=statements',
    opinions: {},
    says: 'You are in group B with 9 others',
  },
  'groups among the results': {
    room: { statements: [statement] },
    search: 'view=results',
    opinions: {},
    says: 'Map of the opinion groups',
  },
  'open poll': { room: asking(), says: 'Roses' },
  'poll beside a talk': { room: { ...at('talk'), polls: [poll(65, 'open')] }, says: 'Title of talk' },
  'confidential poll with a clock': {
    room: asking({ secrecy: 'confidential', endsAt: '2126-11-21T18:00:00.000Z' }),
    says: 'role="timer"',
  },
  'poll whose time is up': { room: asking({ endsAt: '2020-11-21T18:00:00.000Z' }), says: 'The time is up' },
  'second round': {
    room: asking({ secrecy: 'confidential', comesAfter: id(64) }),
    says: 'The same question once more',
  },
  'poll of other towns': {
    room: asking({ electorate: { townIds: [id(51)], roles: null, joinedBefore: null, membersOnly: false } }),
    says: 'only people from these towns',
  },
  'poll of other roles': {
    room: asking({
      electorate: { townIds: null, roles: ['expert', 'volunteer'], joinedBefore: null, membersOnly: false },
    }),
    says: 'experts and volunteers',
  },
  'poll of those who came early': {
    room: asking({ electorate: { townIds: null, roles: null, joinedBefore: AT, membersOnly: false } }),
    says: 'had joined before',
  },
  'poll of members': {
    room: asking({ electorate: { townIds: null, roles: null, joinedBefore: null, membersOnly: true } }),
    says: 'people with an account',
  },
  'poll open to other towns first': { room: asking({ openTownIds: [id(51)] }), says: 'town by town' },
  'poll one may not answer': { room: asking(), you: { can: [] }, says: 'but not answer it' },
  'answered poll': { room: asking(), you: ROSES, says: 'Change my answer' },
  'closed poll': { room: { ...at('poll'), polls: [poll(65, 'closed')] }, you: ROSES, says: 'Roses' },
  'closed confidential poll': {
    room: { ...at('poll'), polls: [poll(65, 'closed', { secrecy: 'confidential', isSealed: true })] },
    you: ballot(null),
    says: 'nobody can tell any more',
  },
  ...Object.fromEntries(
    (['for_and_against', 'cast', 'eligible'] as const).flatMap((base) => [
      [
        `poll that more than half of ${base} carry`,
        {
          room: asking({
            decision: {
              quorum: { kind: 'people', people: 1200 },
              threshold: { kind: 'majority', share: null, base, towns: true },
            },
          }),
          says: 'take part at least: 1,200.',
        },
      ],
      [
        `poll that a share of ${base} carries`,
        {
          room: asking({
            questionHash: '9f2c'.repeat(16),
            decision: {
              quorum: { kind: 'share', share: { of: 1, out: 4 } },
              threshold: { kind: 'share', share: { of: 70, out: 100 }, base, towns: false },
            },
          }),
          says: '9f2c 9f2c 9f2c',
        },
      ],
    ]),
  ),
  'poll by equal shares': {
    room: asking({
      form: {
        kind: 'budget',
        total: 100,
        currency: 'EUR',
        ballot: 'any',
        rule: 'equal-shares',
        minimum: 2,
        utility: 'count',
        completion: 'add1-greedy',
      },
    }),
    says: 'Counted by: Method of Equal Shares. The money is shared',
  },
  'closed first round of two': {
    room: { ...at('poll'), polls: [poll(65, 'closed', { secrecy: 'confidential' })] },
    you: ROSES,
    says: 'once both rounds are closed',
  },
  'first round that may be asked again': {
    room: asking({ secrecy: 'confidential', form: { kind: 'yes_no' } }),
    says: 'should the same be asked a second time',
  },
  'poll being counted': {
    room: { ...at('poll'), polls: [poll(65, 'closed', { secrecy: 'confidential', isCounting: true })] },
    you: ROSES,
    says: 'are being counted',
  },
  'revealed poll': {
    room: { ...at('poll'), polls: [poll(65, 'revealed', { result })] },
    you: ROSES,
    says: '67',
  },
  'revealed poll of short texts': {
    room: {
      ...at('poll'),
      polls: [
        poll(65, 'revealed', {
          form: { kind: 'text', longest: 100 },
          options: [],
          secrecy: 'confidential',
          isSealed: true,
          result: { ...result, options: [], texts: 3 },
        }),
      ],
    },
    says: 'Read the short texts',
  },
  'revealed poll by open hand': {
    room: { ...at('poll'), polls: [poll(65, 'revealed', { result })] },
    says: 'Who voted how',
  },
  ...Object.fromEntries(
    Object.entries(KINDS_OF_POLL).flatMap(([kind, { form, marks, options = OPTIONS }]) => [
      [`ballot of a poll: ${kind}`, { room: asking({ form, options }), says: 'Hand in a blank ballot' }],
      [`receipt of a poll: ${kind}`, { room: asking({ form, options }), you: ballot(marks), says: 'Change my answer' }],
    ]),
  ),
  'no poll yet': { room: at('poll'), says: 'Title of poll' },
  thread: {
    room: {
      ...at('thread'),
      contributions: [contribution(66), contribution(67, { parentId: id(66), authorId: null, authorName: null })],
    },
    says: 'Because.',
  },
  'nothing on': { room: { agenda }, says: 'Title of debate' },
  'nothing at all': { room: {}, says: 'Digitalization' },
  'another page': { room: at('debate'), search: 'view=results', says: 'Title of debate' },
  discussion: {
    room: at('debate'),
    search: 'view=discussion',
    you: { contributions: [{ id: id(68), text: 'Gone.', lang: 'en', state: 'hidden', reason: 'Why' }] },
    says: 'Gone.',
  },
  menu: { room: at('debate'), search: 'view=menu', says: 'Hrvatski' },
};

function draw(locale: Locale, change: object, you: object = {}, search = '', view: Partial<RoomView> = {}) {
  return drawScene(locale, { room: change, you, search, says: '' }, view);
}

function drawScene(locale: Locale, { room, you, search = '', opinions }: Scene, view: Partial<RoomView> = {}) {
  const missing: string[] = [];
  const texts = createInstance();
  void texts.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [locale]: cataloguesOf(locale) },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) =>
      void (OWN.includes(namespace) && missing.push(`${namespace}:${key}`)),
  });
  const queries = new QueryClient();
  const state = RoomState.parse({ ...emptyRoom(ROOM), dialogue: header, ...room });
  const can = ['speak', 'write_statement', 'vote', 'answer_poll', 'contribute'];
  const personal = Personal.parse({
    participant: { id: ME, name: 'Me', townId: town.id, role: 'citizen', lang: 'en' },
    can,
    votes: {},
    important: {},
    ballots: {},
    voter: { joinedAt: AT, isMember: false },
    helps: [],
    speechRequestId: null,
    statements: [],
    contributions: [],
    ...you,
  });
  queries.setQueryData(['dialogue', 'digital'], { id: ROOM, joinCode: 'ABC234' });
  queries.setQueryData(opinionsKey(ROOM), opinionsView(opinions ?? WAITING));
  queries.setQueryData(ownOpinionKey(ROOM), ownOpinion());
  queries.setQueryData(roomKey(ROOM, 'participant'), { ...firstView, state, personal, continuity: LIVE, ...view });
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={texts}>
        <PageSurroundingsProvider value={{ locale, origin: '', form: null, missingPath: null, collectHead: null }}>
          <Router base={`/${locale}`} ssrPath={`/${locale}/d/digital/room`} ssrSearch={search}>
            <Route path="/d/:slug/room">
              <CitizenRoomPage />
            </Route>
          </Router>
        </PageSurroundingsProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { html, missing };
}

function cataloguesOf(locale: Locale): Record<string, object> {
  const files = readdirSync(join(folder, locale));
  return Object.fromEntries(
    files.map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, locale, file), 'utf8'))]),
  );
}

describe("the citizen's room", () => {
  for (const [name, scene] of Object.entries(SCENES)) {
    it(`draws: ${name}`, () => {
      expect(drawScene('en', scene).html).toContain(scene.says);
    });
  }

  it('lacks no text in any language', () => {
    for (const locale of LOCALES) {
      const missing = Object.values(SCENES).flatMap((scene) => drawScene(locale, scene).missing);
      expect({ locale, missing: [...new Set(missing)] }).toEqual({ locale, missing: [] });
    }
  });

  it('says that it comes before the first fact is here', () => {
    expect(draw('en', {}, {}, '', { state: null, continuity: CATCHING_UP }).html).toContain('Coming into the room');
  });

  it('tells who was sent out, and offers the way in to who is not in', () => {
    const ended = (code: 'removed' | 'sign_in_needed') =>
      draw('en', {}, {}, '', { continuity: { status: 'ended', asOf: null, code } }).html;
    expect(ended('removed')).toContain('You have been sent out');
    expect(ended('sign_in_needed')).toContain('/en/j/ABC234');
  });

  it('tells an author what staff changed, why, and how many it matters to', () => {
    const html = drawScene('en', SCENES['own words that staff have changed'] ?? { room: {}, says: '' }).html;
    for (const words of [
      'The hosts changed the words before anybody voted.',
      'Reason: Spelling',
      'So far: 4 agree, 2 disagree, 1 pass. 3 of 7 say that it matters to them.',
    ])
      expect(html.replaceAll('<!-- -->', '')).toContain(words);
  });

  it('begins with the statement that the address names, voted on or not', () => {
    const other = { ...statement, id: id(62), number: 2, text: 'Trains at night.' };
    const scene = { room: { statements: [statement, other] }, you: { votes: { [statement.id]: 1 } }, says: '' };
    const first = (search: string) => /<h3[^>]*>([^<]*)/.exec(drawScene('en', { ...scene, search }).html)?.[1];
    expect(first(`view=statements&statement=${statement.id}`)).toBe('Buses on Sundays.');
    expect(first(`view=statements&statement=${id(99)}`)).toBe('Trains at night.');
    expect(first('view=statements')).toBe('Trains at night.');
  });

  it('lists what came back unsent with the way to send it', () => {
    const back = {
      id: 'k',
      name: 'statements.write',
      input: { text: 'My words', lang: 'en' },
      state: 'handed_back',
      reason: 'stale',
      since: 0,
    } as const;
    const { html } = draw('en', at('talk'), {}, '', { pending: [back] });
    expect(html).toContain('My words');
    expect(html).toContain('Send now');
  });
});
