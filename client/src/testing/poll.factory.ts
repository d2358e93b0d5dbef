import type { PollForm } from '@polylogue/shared/polls/forms';
import { NO_DECISION } from '@polylogue/shared/polls/decision';
import { EVERYBODY } from '@polylogue/shared/polls/electorate';
import { PollView } from '@polylogue/shared/polls/schemas';

export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const AT = '2026-11-21T18:00:00.000Z';
const SINGLE: PollForm = { kind: 'single', seats: 1, tie: 'none' };

/** A poll for specs: open hand, one answer, everybody. */
export const pollView = (n: number, state: string, change: Record<string, unknown> = {}): PollView =>
  PollView.parse({
    id: id(n),
    itemId: id(1),
    number: n,
    question: { en: '?' },
    detail: null,
    form: SINGLE,
    options: [],
    secrecy: 'open_hand',
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
    openedAt: AT,
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
    ...change,
  });
