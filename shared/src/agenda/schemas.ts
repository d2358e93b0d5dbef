import { z } from 'zod';
import { AgendaActionId, AgendaItemId } from '../kernel/ids.js';
import { LocalText, LocalTextDraft } from '../kernel/locale.js';
import { Instant, PlannedInstant } from '../kernel/time.js';

export const AGENDA_KINDS = ['talk', 'debate', 'statements', 'poll', 'thread', 'small_groups', 'break'] as const;
export const AgendaKind = z.enum(AGENDA_KINDS);
export type AgendaKind = z.infer<typeof AgendaKind>;

export const AgendaStatus = z.enum(['planned', 'running', 'paused', 'done', 'skipped']);
export type AgendaStatus = z.infer<typeof AgendaStatus>;

/** What staff write of an item. */
export const AgendaItemDraft = z.strictObject({
  kind: AgendaKind,
  title: LocalTextDraft,
  detail: LocalTextDraft.nullable(),
  /** When it is planned to begin; null where only the order counts. */
  plannedStart: PlannedInstant.nullable(),
  plannedMinutes: z
    .int()
    .min(1)
    .max(60 * 24 * 60),
  /** Debates: seconds a speaker has. */
  speakSeconds: z.int().min(10).max(3600).nullable(),
});
export type AgendaItemDraft = z.infer<typeof AgendaItemDraft>;

/**
 * An item as everybody sees it. Running: `endsAt` is set (server time). Paused: `remainingMs` is set. Done: `tookSeconds` is set.
 * Time is never ticked over the wire.
 */
export const AgendaItem = AgendaItemDraft.extend({
  title: LocalText,
  detail: LocalText.nullable(),
  plannedStart: Instant.nullable(),
  id: AgendaItemId,
  position: z.int().nonnegative(),
  status: AgendaStatus,
  startedAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  remainingMs: z.int().nullable(),
  tookSeconds: z.int().nonnegative().nullable(),
}).strip();
export type AgendaItem = z.infer<typeof AgendaItem>;

export const AgendaVerb = z.enum(['start', 'extend', 'pause', 'resume', 'skip', 'end', 'undo', 'edit']);
export type AgendaVerb = z.infer<typeof AgendaVerb>;

/** The last thing staff did with the agenda, and until when it can be undone (10 s; null when it cannot). */
export const AgendaAction = z.object({
  id: AgendaActionId,
  verb: AgendaVerb,
  itemId: AgendaItemId,
  at: Instant,
  undoUntil: Instant.nullable(),
});
export type AgendaAction = z.infer<typeof AgendaAction>;

/** How long an agenda action can be undone, in milliseconds. */
export const UNDO_MS = 10_000;
