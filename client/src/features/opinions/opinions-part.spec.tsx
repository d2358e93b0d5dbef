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

interface Scene {
  /** Change of the view; null: not read yet. */
  readonly view: object | null;
  readonly own?: object;
  readonly votes?: Readonly<Record<string, number>>;
  readonly statements?: readonly object[];
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
  const state = RoomState.parse({ ...emptyRoom(ROOM), statements: scene.statements ?? STATEMENTS });
  const personal = Personal.parse({
    participant: { id: id(1), name: 'Me', townId: id(50), role: 'citizen', lang: 'en' },
    can: ['vote'],
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
          <OwnAnswersProvider>{scene.part ?? <OpinionsPart />}</OwnAnswersProvider>
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

const SCENES: Readonly<Record<string, Scene & { says: string }>> = {
  loading: { view: null, says: 'The opinion groups are being loaded' },
  'waiting, of all': { view: WAITING, says: 'Of all: at least 40 more votes' },
  'waiting, of oneself': {
    view: WAITING,
    own: { groupId: null, votes: 1, missingVotes: 6 },
    votes: { [id(60)]: 1, [id(61)]: -1 },
    says: 'Of you: 5 more votes',
  },
  'waiting, oneself done': { view: WAITING, own: {}, says: 'you have voted enough' },
  'enough, and being computed': {
    view: { ...WAITING, missing: { people: 0, votes: 0 } },
    says: 'The first groups come',
  },
  'no clear groups': { view: unclear('unclear'), says: 'not along clear lines' },
  'everybody alike': {
    view: { ...unclear('alike'), bridging: [id(61)], statements: [statementOpinion(61, { groups: [] })] },
    says: '63% agree, 31% disagree; votes: 32',
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
    view: { bridging: [id(61)], dividing: [id(60)], statements: [statementOpinion(60), statementOpinion(61)] },
    says: 'A: 100% agree, 0% disagree',
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
