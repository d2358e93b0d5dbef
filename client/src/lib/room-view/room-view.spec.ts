import { describe, expect, it } from '@jest/globals';
import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { AgendaItem as AgendaItemSchema } from '@polylogue/shared/agenda/schemas';
import { CurrentSpeech } from '@polylogue/shared/speaking/schemas';
import { nextItem } from './agenda-time.js';
import { itemCountdown, speechCountdown } from './countdown.rules.js';
import { formatDuration, formatList, formatMoment, formatPercent } from './format-time.js';

const NOW = Date.parse('2026-11-21T18:30:00.000Z');
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const item = (n: number, change: Partial<Record<keyof AgendaItem, unknown>> = {}): AgendaItem =>
  AgendaItemSchema.parse({
    id: id(n),
    kind: 'talk',
    title: { en: 'Talk' },
    detail: null,
    plannedStart: null,
    plannedMinutes: 10,
    speakSeconds: null,
    position: n,
    status: 'planned',
    startedAt: null,
    endsAt: null,
    remainingMs: null,
    tookSeconds: null,
    ...change,
  });

const speech = (change: Record<string, unknown>): CurrentSpeech =>
  CurrentSpeech.parse({
    request: {
      id: id(1),
      itemId: id(2),
      participantId: id(3),
      name: 'Ana',
      townId: null,
      role: 'citizen',
      stance: null,
      askedAt: '2026-11-21T18:20:00.000Z',
    },
    startedAt: '2026-11-21T18:29:00.000Z',
    limitSeconds: 120,
    spokenMs: 0,
    runningSince: '2026-11-21T18:29:00.000Z',
    ...change,
  });

describe('a duration', () => {
  it('reads like a clock', () => {
    expect(formatDuration(74_000)).toBe('1:14');
    expect(formatDuration(73_001)).toBe('1:14');
    expect(formatDuration(0)).toBe('0:00');
    expect(formatDuration(3_720_000)).toBe('1:02:00');
  });

  it('counts up once the time is over', () => {
    expect(formatDuration(-9_000)).toBe('+0:09');
  });
});

describe('a moment', () => {
  const now = Date.parse('2026-11-21T12:00:00.000Z');

  it('has its day where that is not today', () => {
    expect(formatMoment('2026-08-05T12:00:00.000Z', 'en', now)).toMatch(/^Wednesday,? 5 August/);
    expect(formatMoment('2026-08-05T12:00:00.000Z', 'en', now)).not.toContain('2026');
  });

  it('has its year where that is not this one', () => {
    expect(formatMoment('2017-08-05T12:00:00.000Z', 'en', now)).toMatch(/^Saturday,? 5 August 2017/);
  });
});

describe('the clock of a speaker', () => {
  it('runs from what was spoken before', () => {
    expect(speechCountdown(speech({ spokenMs: 30_000 }), NOW)).toMatchObject({
      remainingMs: 30_000,
      fraction: 0.75,
      state: 'running',
    });
  });

  it('stands while paused', () => {
    const paused = speech({ runningSince: null, spokenMs: 15_000 });
    expect(speechCountdown(paused, NOW + 50_000)).toMatchObject({ remainingMs: 105_000, state: 'paused' });
  });

  it('shows time overdrawn instead of stopping', () => {
    expect(speechCountdown(speech({}), NOW + 90_000)).toMatchObject({
      remainingMs: -30_000,
      fraction: 1,
      state: 'over',
    });
  });
});

describe('the clock of an item', () => {
  it('is absent before it starts and after it ended', () => {
    expect(itemCountdown(item(1), NOW)).toBeNull();
    expect(itemCountdown(item(1, { status: 'done', tookSeconds: 60 }), NOW)).toBeNull();
  });

  it('counts an extended item against its new length', () => {
    const extended = item(1, {
      status: 'running',
      startedAt: '2026-11-21T18:25:00.000Z',
      endsAt: '2026-11-21T18:45:00.000Z',
    });
    expect(itemCountdown(extended, NOW)).toMatchObject({ totalMs: 1_200_000, fraction: 0.25 });
  });
});

describe('what comes next', () => {
  it('is the first planned item after the running one', () => {
    const agenda = [
      item(1, { status: 'skipped' }),
      item(2, { status: 'running' }),
      item(3, { status: 'done' }),
      item(4),
    ];
    expect(nextItem(agenda, id(2))?.id).toBe(id(4));
  });

  it('is the one after what was done last while nothing runs', () => {
    const agenda = [item(1), item(2, { status: 'done' }), item(3)];
    expect(nextItem(agenda, null)?.id).toBe(id(3));
  });

  it('goes back to an item left for later, and ends', () => {
    expect(nextItem([item(1), item(2, { status: 'running' })], id(2))?.id).toBe(id(1));
    expect(nextItem([item(2, { status: 'done' })], null)).toBeNull();
  });
});

describe('figures in words', () => {
  it('have no percentage of nothing', () => {
    expect(formatPercent(0, 0, 'en')).toBe('');
    expect(formatPercent(1, 3, 'en')).toBe('33%');
  });

  it('list names as the language does', () => {
    expect(formatList(['Ana', 'Yann', 'Ilze'], 'en')).toBe('Ana, Yann, and Ilze');
    expect(formatList(['Ana', 'Yann'], 'hr')).toBe('Ana i Yann');
  });
});
