import { OpinionsView, OwnOpinion, TimelinePoint } from '@polylogue/shared/opinions/live';

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const AT = '2026-11-21T18:00:00.000Z';

/** A statement for specs: all 20 agree in group A, all 10 disagree in group B. */
export const statementOpinion = (n: number, change: object = {}) => ({
  statementId: id(n),
  agree: 20,
  disagree: 10,
  pass: 2,
  important: 6,
  isMeta: false,
  consensus: 0.1,
  score: 0.1,
  rank: n,
  hasSupport: true,
  divisiveness: 0.9,
  priority: 1,
  groups: [
    { id: 0, agree: 20, disagree: 0, pass: 0, important: 0 },
    { id: 1, agree: 0, disagree: 10, pass: 0, important: 0 },
  ],
  ...change,
});

const GROUPS = [
  {
    id: 0,
    size: 20,
    name: null,
    x: -1,
    y: 0,
    outline: [
      [-2, -1],
      [0, -1],
      [-1, 1],
    ],
    defining: [{ statementId: id(60), direction: 'agree', isSufficient: true }],
  },
  {
    id: 1,
    size: 10,
    name: { en: 'The careful', hr: 'Oprezni' },
    x: 2,
    y: 0,
    outline: [],
    defining: [{ statementId: id(60), direction: 'disagree', isSufficient: false }],
  },
];

/** The view of a room whose 32 people fall into two groups; `change` makes another of it. */
export const opinionsView = (change: object = {}): OpinionsView =>
  OpinionsView.parse({
    version: 3,
    at: AT,
    inputHash: '0'.repeat(64),
    state: 'groups',
    people: 32,
    votes: 120,
    excluded: 0,
    missing: { people: 0, votes: 0 },
    groups: GROUPS,
    bridging: [],
    dividing: [],
    statements: [statementOpinion(60)],
    clarity: 'firm',
    stability: 0.92,
    silhouette: 0.61,
    explainedVariance: [0.41, 0.2],
    settings: null,
    routing: { seed: 'a seed', areSeedsFirst: true },
    ...change,
  });

export const WAITING = {
  version: 0,
  at: null,
  inputHash: null,
  state: 'waiting',
  people: 4,
  votes: 9,
  missing: { people: 6, votes: 40 },
  groups: [],
  statements: [],
  clarity: 'nobody',
  stability: null,
  silhouette: null,
  explainedVariance: [],
};

export const ownOpinion = (change: object = {}): OwnOpinion =>
  OwnOpinion.parse({
    version: 3,
    groupId: 1,
    x: 2.2,
    y: 0.1,
    votes: 8,
    missingVotes: 0,
    agreesWithMost: [],
    differsOn: [],
    next: null,
    ...change,
  });

export const timelinePoint = (version: number, change: object = {}): TimelinePoint =>
  TimelinePoint.parse({
    version,
    at: AT,
    votes: 40 * version,
    people: 10 * version,
    k: 2,
    groups: [
      { id: 0, size: 20 },
      { id: 1, size: 10 },
    ],
    ...change,
  });
