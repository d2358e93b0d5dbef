import { FINDING_METHOD, type FindingFigures, type FindingSource } from '@polylogue/shared/findings/schemas';
import { canonicalJson, type JsonValue } from '@polylogue/shared/kernel/canonical-json';
import type { Measured } from './figures.js';

/** What the hash of a finding covers. */
export interface FindingContent {
  readonly source: FindingSource;
  readonly dialogueId: string;
  readonly figures: FindingFigures;
  readonly n: number;
  readonly method: string;
  readonly version: number;
}

/** The text whose SHA-256 (over its UTF-8 bytes) is the finding's hash: canonical JSON (RFC 8785) of exactly these members. */
export const hashedText = ({ source, dialogueId, figures, n, method, version }: FindingContent): string =>
  canonicalJson(
    asJson({ dialogue: dialogueId, figures, method, n, source: { id: source.id, kind: source.kind }, version }),
  );

/** The latest finding of a source, as far as freezing again looks at it. */
export interface Latest extends Measured {
  readonly method: string;
  readonly version: number;
}

/** Whether nothing has changed since: then freezing again answers the finding there is. */
export const isUnchanged = (latest: Latest, now: Measured): boolean =>
  latest.method === FINDING_METHOD &&
  canonicalJson(asJson({ figures: latest.figures, n: latest.n })) ===
    canonicalJson(asJson({ figures: now.figures, n: now.n }));

/** Version that a freeze makes: null when the latest still says it all. */
export function nextVersion(latest: Latest | null, now: Measured): number | null {
  if (!latest) return 1;
  return isUnchanged(latest, now) ? null : latest.version + 1;
}

/** Figures hold nothing but JSON: their schema says so; going through text makes the compiler see it. */
const asJson = (value: object): JsonValue => JSON.parse(JSON.stringify(value));
