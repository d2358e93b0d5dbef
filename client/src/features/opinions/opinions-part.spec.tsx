import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { LOCALES, type Locale } from '@polylogue/shared/kernel/locale';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import { Personal } from '@polylogue/shared/rooms/personal';
import { RoomState } from '@polylogue/shared/rooms/schemas';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createInstance } from 'i18next';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { RoomProvider, roomKey } from '../../lib/live/room-provider.js';
import { LIVE, firstView } from '../../lib/live/room-view.js';
import { opinionsKey, ownOpinionKey } from '../../lib/opinions-view/use-opinions.js';
import { OwnAnswersProvider } from '../../lib/room-view/own-answers.js';
import {
  id,
  opinionsView,
  ownOpinion,
  statementOpinion,
  timelinePoint,
  WAITING,
} from '../../testing/opinions.factory.js';
import { OpinionsPart } from './components/opinions-part.js';
import { TimelineSlider } from './components/timeline-slider.js';

const ROOM = DialogueId.parse(id(99));
const AT = '2026-11-21T18:00:00.000Z';
const statement = (n: number, text: string) => ({
  id: id(n),
  number: n,
  text,
  lang: 'en',
  authorId: null,
  townId: null,
  translations: {},
  origin: null,
  isSeed: false,
  at: AT,
});
const STATEMENTS = [statement(60, 'Buses on Sundays.'), statement(61, 'A counter in each village.')];
const dialogueIn = (state: string) => ({
  id: ROOM,
  slug: 'digital',
  title: { en: 'Digitalization' },
  state,
  joinCode: null,
  networkSlug: 'small-towns',
  networkName: 'Small Towns',
  languages: ['en'],
  timeZone: 'Europe/Zagreb',
  startsAt: AT,
  endsAt: null,
  towns: [],
  holdsStatements: false,
  isDemo: false,
});

interface Scene {
  /** Change of the view; null: not read yet. */
  readonly view: object | null;
  readonly own?: object;
  readonly votes?: Readonly<Record<string, number>>;
  readonly statements?: readonly object[];
  /** State of the dialogue; without one nobody can vote. */
  readonly dialogue?: string;
  readonly can?: readonly string[];
  /** Instead of the whole part. */
  readonly part?: ReactNode;
}

function draw(scene: Scene, locale: Locale = 'en') {
  const missing: string[] = [];
  const texts = createInstance();
  void texts.init({
    lng: locale,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [locale]: { opinions: catalogue(locale) } },
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => void (namespace === 'opinions' && missing.push(key)),
  });
  const queries = new QueryClient();
  const state = RoomState.parse({
    ...emptyRoom(ROOM),
    dialogue: scene.dialogue === undefined ? null : dialogueIn(scene.dialogue),
    statements: scene.statements ?? STATEMENTS,
  });
  const personal = Personal.parse({
    participant: { id: id(1), name: 'Me', townId: id(50), role: 'citizen', lang: 'en' },
    can: scene.can ?? ['vote'],
    important: {},
    votes: scene.votes ?? {},
    ballots: {},
    voter: { joinedAt: AT, isMember: false },
    helps: [],
    speechRequestId: null,
    statements: [],
    contributions: [],
  });
  queries.setQueryData(roomKey(ROOM, 'participant'), { ...firstView, state, personal, continuity: LIVE });
  if (scene.view !== null) queries.setQueryData(opinionsKey(ROOM), opinionsView(scene.view));
  if (scene.own !== undefined) queries.setQueryData(ownOpinionKey(ROOM), ownOpinion(scene.own));
  const html = renderToString(
    <QueryClientProvider client={queries}>
      <I18nextProvider i18n={texts}>
        <RoomProvider roomId={ROOM} as="participant">
          <OwnAnswersProvider>{scene.part ?? <OpinionsPart onOpen={() => undefined} />}</OwnAnswersProvider>
        </RoomProvider>
      </I18nextProvider>
    </QueryClientProvider>,
  );
  return { html, text: html.replace(/<!-- -->/g, ''), missing };
}

const catalogue = (locale: Locale): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../locales', locale, 'opinions.json'), 'utf8'));

const unclear = (clarity: string) => ({ state: 'unclear', groups: [], clarity });
const slider = <TimelineSlider points={[timelinePoint(1, { k: 0, groups: [] }), timelinePoint(2)]} />;

const UNITING = { bridging: [id(61)], dividing: [id(60)], statements: [statementOpinion(60), statementOpinion(61)] };

const SCENES: Readonly<Record<string, Scene & { says: string }>> = {
  loading: { view: null, says: 'The opinion groups are being loaded' },
  'waiting, of all': { view: WAITING, says: 'That is at least 40 more votes' },
  'waiting, and for what': { view: WAITING, says: 'once 10 people have voted on 2 statements each' },
  'waiting, of oneself': {
    view: WAITING,
    own: { groupId: null, votes: 1, missingVotes: 6 },
    votes: { [id(60)]: 1, [id(61)]: -1 },
    says: 'From you: 5 more votes',
  },
  'waiting, oneself done': { view: WAITING, own: {}, says: 'you have voted enough' },
  'enough, and being computed': {
    view: { ...WAITING, missing: { people: 0, votes: 0 } },
    says: 'The first groups come',
  },
  'no clear groups': { view: unclear('unclear'), says: 'not along clear lines' },
  'everybody alike': {
    view: { ...unclear('alike'), statements: [statementOpinion(61, { agree: 28, disagree: 2, groups: [] })] },
    says: '88% agree, 6% disagree; votes: 32',
  },
  'nothing that most agree on for certain': {
    view: { ...unclear('unclear'), statements: [statementOpinion(61, { agree: 17, groups: [] })] },
    says: 'Nothing yet that most people agree on',
  },
  'groups too small': { view: unclear('firm'), says: 'fewer than 5 people' },
  'nobody can be grouped': { view: unclear('nobody'), says: 'Nobody has voted on enough' },
  'in a group': { view: {}, own: {}, says: 'You are in group B with 9 others' },
  'agreeing and differing': {
    view: {},
    own: { agreesWithMost: [id(60)], differsOn: [id(61)] },
    says: 'You differ from most of them on:',
  },
  'agreeing with others in disagreeing': {
    view: {},
    own: { agreesWithMost: [id(60)] },
    votes: { [id(60)]: -1 },
    says: 'You disagree',
  },
  'differing, with what most of the group say': {
    view: {},
    own: { differsOn: [id(60)] },
    votes: { [id(60)]: 1 },
    says: 'You agree; most of them disagree',
  },
  'differing in agreement with others': {
    view: { statements: [statementOpinion(60, { groups: [{ id: 1, agree: 9, disagree: 1, pass: 0, important: 0 }] })] },
    own: { differsOn: [id(60)] },
    votes: { [id(60)]: -1 },
    says: 'You disagree; most of them agree',
  },
  'what a group is': { view: WAITING, says: 'Nobody is shown who is in which.' },
  'votes of every kind': {
    view: {},
    own: { agreesWithMost: [id(60)], differsOn: [id(61)] },
    votes: { [id(60)]: 1, [id(61)]: 0 },
    says: 'You passed',
  },
  'answers missing': {
    view: {},
    own: { groupId: null, x: null, y: null, votes: 1, missingVotes: 3 },
    says: '3 more votes of yours are needed.',
  },
  'in none of the groups': { view: {}, own: { groupId: null }, says: 'You are in none of these groups' },
  'what unites and divides': {
    view: UNITING,
    says: 'A: 100% agree, 0% disagree; votes: 20',
  },
  'statements to vote on first': {
    view: UNITING,
    dialogue: 'live',
    says: 'Vote on it first',
  },
  'people left out': { view: { excluded: 3 }, says: 'because the votes looked odd: 3.' },
  'fairly firm groups': { view: { clarity: 'fair' }, says: 'fairly firm' },
  'groups from elsewhere': { view: { clarity: 'given', stability: null }, says: 'from elsewhere' },
  'a defining statement without figures': {
    view: { statements: [statementOpinion(60, { groups: [] })] },
    says: 'Most of the group agree',
  },
  'three groups': {
    view: { groups: [0, 1, 2].map((at) => ({ ...opinionsView().groups[0], id: at, x: at * at, defining: [] })) },
    says: 'Groups A and B are closest to each other.',
  },
  'oneself among three groups': {
    view: { groups: [0, 1, 2].map((at) => ({ ...opinionsView().groups[0], id: at, x: at * at, defining: [] })) },
    own: { x: 1.2, y: 0 },
    says: 'Of the other groups, group A is closest to you.',
  },
  'oneself in none of three groups': {
    view: { groups: [0, 1, 2].map((at) => ({ ...opinionsView().groups[0], id: at, x: at * at, defining: [] })) },
    own: { groupId: null, x: 3.9, y: 0 },
    says: 'Group C is closest to you.',
  },
  'the slider': { view: {}, part: slider, says: 'people 20, votes 80. Groups: A (20) and B (10).' },
};

describe('the opinion groups of a room', () => {
  for (const [name, scene] of Object.entries(SCENES)) {
    it(`are drawn: ${name}`, () => {
      expect(draw(scene).text).toContain(scene.says);
    });
  }

  it('lack no text in any language', () => {
    for (const locale of LOCALES) {
      const missing = Object.values(SCENES).flatMap((scene) => draw(scene, locale).missing);
      expect({ locale, missing: [...new Set(missing)] }).toEqual({ locale, missing: [] });
    }
  });

  it('say in words what the map shows, which is a picture with a name', () => {
    const { text } = draw({ view: {}, own: {} });
    expect(text).toContain('The map shows group A with 20 people and group B with 10 people. You are in group B.');
    expect(text).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby/);
  });

  it('carry the name that staff gave in the language of the reader', () => {
    expect(draw({ view: {} }, 'hr').text).toContain('<span lang="hr"');
    expect(draw({ view: {} }, 'hr').text).toContain('Oprezni');
  });

  it('show how others voted only after the own vote, as long as one can vote', () => {
    const scene: Scene = { view: UNITING, own: {}, dialogue: 'live' };
    const before = draw(scene).text;
    expect(before).toContain('Buses on Sundays.');
    expect(before).toContain('A counter in each village.');
    expect(before).toContain('is shown once you have voted on it yourself');
    for (const figure of ['100% agree', 'of the others', 'Most of the group']) expect(before).not.toContain(figure);
    // The one that was voted on tells all, the other still nothing.
    const half = draw({ ...scene, votes: { [id(60)]: 0 } }).text;
    expect(half).toContain('Agree: 100% of the group, 0% of the others');
    expect(half.match(/Vote on it first: statement/g)).toEqual(['Vote on it first: statement']);
    const after = draw({ ...scene, votes: { [id(60)]: 0, [id(61)]: 1 } }).text;
    expect(after).not.toContain('is shown once you have voted');
    expect(after).not.toContain('Vote on it first');
  });

  it('show everything where one cannot vote: in a closed dialogue, and to who only watches', () => {
    const scene: Scene = { view: UNITING, own: {} };
    for (const shown of [draw({ ...scene, dialogue: 'closed' }), draw({ ...scene, dialogue: 'live', can: [] })]) {
      expect(shown.text).toContain('A: 100% agree, 0% disagree; votes: 20');
      expect(shown.text).not.toContain('Vote on it first');
    }
  });

  it('show statements in the language of the page where they were translated, and say which language it is', () => {
    const [translated, plain] = [statement(60, 'Buses on Sundays.'), statement(61, 'A counter in each village.')];
    const statements = [{ ...translated, translations: { hr: 'Autobusi nedjeljom.' } }, plain];
    const scene: Scene = { view: { bridging: [id(61)] }, own: { agreesWithMost: [id(60)] }, statements };
    const { text } = draw(scene, 'hr');
    expect(text).toMatch(/lang="hr"[^>]*>Autobusi nedjeljom\./);
    expect(text).toMatch(/lang="en"[^>]*>A counter in each village\./);
    expect(text).not.toContain('Buses on Sundays.');
  });

  it('name no statement that was taken away since', () => {
    const { text } = draw({
      view: { bridging: [id(61)] },
      own: { differsOn: [id(61)] },
      statements: STATEMENTS.slice(0, 1),
    });
    expect(text).not.toContain('A counter in each village.');
    expect(text).toContain('There is nothing on which you clearly differ');
  });

  it('are not there as long as there are no statements', () => {
    expect(draw({ view: {}, statements: [] }).html).toBe('');
  });

  it('give the slider words for its place', () => {
    expect(draw({ view: {}, part: slider }).text).toMatch(/type="range"[^>]*aria-valuetext="[^"]*Groups: A \(20\)/);
  });
});
