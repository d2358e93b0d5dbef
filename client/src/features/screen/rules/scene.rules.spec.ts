import { describe, expect, it } from '@jest/globals';
import { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { DialogueId, PollId } from '@polylogue/shared/kernel/ids';
import { NO_DECISION } from '@polylogue/shared/polls/decision';
import { EVERYBODY } from '@polylogue/shared/polls/electorate';
import { PollView } from '@polylogue/shared/polls/schemas';
import { emptyRoom } from '@polylogue/shared/rooms/apply-fact.rules';
import { CurrentSpeech } from '@polylogue/shared/speaking/schemas';
import { chooseScene, isQuiet, readableCode } from './scene.rules.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = (minute: number): string => `2026-11-21T18:${String(minute).padStart(2, '0')}:00.000Z`;
const room = emptyRoom(DialogueId.parse(uuid(1)));

const item = (n: number, status: AgendaItem['status'], begun: number | null = null): AgendaItem =>
  AgendaItem.parse({
    id: uuid(100 + n),
    position: n,
    kind: 'debate',
    title: { en: `Item ${n}` },
    detail: null,
    plannedStart: null,
    plannedMinutes: 10,
    speakSeconds: 120,
    status,
    startedAt: begun === null ? null : at(begun),
    endsAt: null,
    remainingMs: null,
    tookSeconds: null,
  });

const poll = (state: PollView['state'], closed: number | null, itemId: string | null = null): PollView =>
  PollView.parse({
    id: PollId.parse(uuid(200)),
    itemId,
    number: 1,
    question: { en: 'Which?' },
    detail: null,
    form: { kind: 'single', seats: 1, tie: 'none' },
    options: [],
    secrecy: 'confidential',
    electorate: EVERYBODY,
    decision: NO_DECISION,
    isSample: false,
    seconds: null,
    opensAt: null,
    comesAfter: null,
    bank: null,
    state,
    openTownIds: null,
    questionHash: null,
    openedAt: at(1),
    endsAt: null,
    closedAt: closed === null ? null : at(closed),
    revealedAt: null,
    answered: null,
    eligible: null,
    sources: null,
    isSealed: false,
    isCounting: false,
    shown: { townIds: [], langs: [] },
    parts: [],
    result: null,
  });

const speech = (started: number): CurrentSpeech =>
  CurrentSpeech.parse({
    request: {
      id: uuid(300),
      itemId: uuid(102),
      participantId: uuid(301),
      name: 'Ana K.',
      townId: null,
      role: 'citizen',
      stance: null,
      askedAt: at(0),
    },
    startedAt: at(started),
    limitSeconds: 120,
    spokenMs: 0,
    runningSince: at(started),
  });

const running = item(2, 'running', 5);
const withItem = { ...room, agenda: [item(1, 'done', 0), running, item(3, 'planned')], currentItemId: running.id };

describe('the scene on the hall’s screen', () => {
  it('welcomes with the first item before anything has begun', () => {
    expect(chooseScene({ ...room, agenda: [item(1, 'planned')] })).toMatchObject({
      kind: 'welcome',
      next: { position: 1 },
    });
  });

  it('tells what comes next between two items', () => {
    expect(
      chooseScene({ ...withItem, agenda: [item(1, 'done', 0), item(3, 'planned')], currentItemId: null }),
    ).toMatchObject({
      kind: 'between',
      next: { position: 3 },
    });
  });

  it('gives an open poll the screen while somebody speaks', () => {
    const scene = chooseScene({
      ...withItem,
      polls: [poll('open', null)],
      speaking: { ...room.speaking, current: speech(6) },
    });
    expect(scene.kind).toBe('poll');
  });

  it('keeps a revealed poll until the next speaker is called', () => {
    const revealed = { ...withItem, polls: [poll('revealed', 8)] };
    expect(chooseScene(revealed).kind).toBe('poll');
    expect(chooseScene({ ...revealed, speaking: { ...room.speaking, current: speech(9) } }).kind).toBe('speaker');
  });

  it('lets go of a poll that was closed before the item began', () => {
    expect(chooseScene({ ...withItem, polls: [poll('revealed', 4)] }).kind).toBe('item');
  });

  it('calls only scenes without an item quiet', () => {
    expect(isQuiet(chooseScene(room))).toBe(true);
    expect(isQuiet(chooseScene(withItem))).toBe(false);
  });

  it('shows the code in two halves', () => {
    expect(readableCode('K7M2PX')).toBe('K7M 2PX');
  });
});
