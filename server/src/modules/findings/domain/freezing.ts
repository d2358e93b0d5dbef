import { FINDING_METHODS, type FindingFigures, type FindingSource } from '@polylogue/shared/findings/schemas';
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

/** The method by which figures of this kind are computed now. */
export const methodOf = ({ kind }: Pick<FindingFigures, 'kind'>): string => FINDING_METHODS[kind];

/** Whether nothing has changed since: then freezing again answers the finding there is. */
export const isUnchanged = (latest: Latest, now: Measured): boolean =>
  latest.method === methodOf(now.figures) && canonicalJson(compared(latest)) === canonicalJson(compared(now));

/**
 * What makes a new version when it differs: everything but what an update of the groups says of itself and of the groups as a whole. These
 * change each second while people vote on other statements, and two versions that say the same of this one would only confuse. So of the
 * groups count: which there are and what they are called, their votes on this statement, whether enough of each have voted, and the
 * method. Left out are the place, hash, clarity and stability of the update, how many were left out, the sizes of the groups, and
 * consensus and score, which follow from the votes.
 */
function compared({ figures, n }: Measured): JsonValue {
  if (figures.kind !== 'statement' || !figures.opinions) return asJson({ figures, n });
  const { update, groups, hasSupport } = figures.opinions;
  const said = groups.map(({ id, name, n: voted, agree, disagree, pass }) => ({
    id,
    name,
    n: voted,
    agree,
    disagree,
    pass,
  }));
  return asJson({ figures: { ...figures, opinions: { method: update.method, groups: said, hasSupport } }, n });
}

/** Version that a freeze makes: null when the latest still says it all. */
export function nextVersion(latest: Latest | null, now: Measured): number | null {
  if (!latest) return 1;
  return isUnchanged(latest, now) ? null : latest.version + 1;
}

/** Figures hold nothing but JSON: their schema says so; going through text makes the compiler see it. */
const asJson = (value: object): JsonValue => JSON.parse(JSON.stringify(value));
