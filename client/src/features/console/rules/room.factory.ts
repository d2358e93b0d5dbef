import { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { DialogueHeader, type DialogueState } from '@polylogue/shared/dialogues/schemas';
import { DialogueId } from '@polylogue/shared/kernel/ids';
import { NO_DECISION } from '@polylogue/shared/polls/decision';
import { EVERYBODY } from '@polylogue/shared/polls/electorate';
import { PollView } from '@polylogue/shared/polls/schemas';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import type { RoomState } from '@polylogue/shared/rooms/schemas';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** An instant of the evening the specs play on, 19:`minute` UTC. */
export const evening = (minute: number): string => new Date(Date.UTC(2026, 10, 21, 19, minute)).toISOString();

/** An agenda item; `n` is its place and names it. */
export const makeItem = (n: number, part: Partial<AgendaItem> = {}): AgendaItem => ({
  ...AgendaItem.parse({
    id: uuid(100 + n),
    position: n,
    kind: 'debate',
    title: { en: `Item ${n}` },
    detail: null,
    plannedStart: null,
    plannedMinutes: 10,
    speakSeconds: 120,
    status: 'planned',
    startedAt: null,
    endsAt: null,
    remainingMs: null,
    tookSeconds: null,
  }),
  ...part,
});

/** A single-choice poll with two options in English. */
export const makePoll = (n: number, part: Partial<PollView> = {}): PollView => ({
  ...PollView.parse({
    id: uuid(200 + n),
    itemId: null,
    number: n,
    question: { en: 'Which first?' },
    detail: null,
    form: { kind: 'single', seats: 1, tie: 'none' },
    options: [
      { id: uuid(210 + n), text: { en: 'This' }, cost: null, starts: null, ends: null },
      { id: uuid(220 + n), text: { en: 'That' }, cost: null, starts: null, ends: null },
    ],
    secrecy: 'confidential',
    electorate: EVERYBODY,
    decision: NO_DECISION,
    isSample: false,
    seconds: null,
    opensAt: null,
    comesAfter: null,
    bank: null,
    state: 'prepared',
    openTownIds: null,
    questionHash: null,
    openedAt: null,
    endsAt: null,
    closedAt: null,
    revealedAt: null,
    answered: null,
    eligible: null,
    sources: null,
    isSealed: false,
    isCounting: false,
    shown: { townIds: [], langs: [] },
    parts: [],
    result: null,
  }),
  ...part,
});

/** A room whose dialogue is in a state, with an agenda; the running item, if any, is the current one. */
export const makeRoom = (state: DialogueState, agenda: AgendaItem[], part: Partial<RoomState> = {}): RoomState => ({
  ...emptyRoom(DialogueId.parse(uuid(1))),
  dialogue: DialogueHeader.parse({
    id: uuid(1),
    slug: 'digitalization',
    title: { en: 'Digitalization' },
    state,
    joinCode: 'K7M2PX',
    networkSlug: 'small-towns',
    networkName: 'Small Towns',
    languages: ['en', 'hr'],
    timeZone: 'Europe/Zagreb',
    startsAt: null,
    endsAt: null,
    towns: [],
    holdsStatements: true,
    isDemo: true,
  }),
  agenda,
  currentItemId: agenda.find((item) => item.status === 'running' || item.status === 'paused')?.id ?? null,
  ...part,
});
