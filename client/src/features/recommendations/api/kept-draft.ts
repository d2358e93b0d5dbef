import { AddresseeLevel } from '@polylogue/shared/recommendations/schemas';
import { FindingId } from '@polylogue/shared/kernel/ids';
import { z } from 'zod';
import { keepDraft, readDraft } from '../../../lib/live/draft-store.js';
import type { KeptDraft } from '../rules/draft-editor.rules.js';

// Looser than the contract: a text half typed may be too long or have no title yet.
const Kept = z.object({
  version: z.int(),
  text: z.object({
    lang: z.string(),
    title: z.string(),
    problem: z.string(),
    proposal: z.string(),
    justification: z.string(),
    addressee: z.string(),
    level: AddresseeLevel,
    citations: z.array(FindingId),
  }),
});

const keyOf = (recommendationId: string): string => `recommendation:${recommendationId}`;

/** What was typed on this device and not saved; null when there is nothing. */
export function readKeptDraft(recommendationId: string): KeptDraft | null {
  const raw = readDraft(keyOf(recommendationId));
  if (raw === '') return null;
  try {
    const kept = Kept.safeParse(JSON.parse(raw));
    return kept.success ? kept.data : null;
  } catch {
    return null;
  }
}

/** Keeps it until it is saved; null forgets it. */
export function writeKeptDraft(recommendationId: string, kept: KeptDraft | null): void {
  keepDraft(keyOf(recommendationId), kept === null ? '' : JSON.stringify(kept));
}
