import {
  FindingSource,
  type FindingCandidate,
  type FindingFigures,
  type FindingView,
} from '@polylogue/shared/findings/schemas';
import type { TownView } from '@polylogue/shared/networks/schemas';
import { measure } from './domain/figures.js';
import { isUnchanged } from './domain/freezing.js';
import type { Material } from './domain/material.js';
import type { Finding } from './finding.entity.js';
import type { SourceDialogue } from './finding-sources.js';

export const sourceOf = ({ sourceKind, sourceId }: Pick<Finding, 'sourceKind' | 'sourceId'>): FindingSource =>
  FindingSource.parse({ kind: sourceKind, id: sourceId });

/** The figures with a citizen's words in them, or with an empty text where they were taken away. */
export const withWords = (figures: FindingFigures, words: string | null): FindingFigures =>
  figures.kind === 'poll' ? figures : { ...figures, text: words ?? '' };

/** What a finding needs beside its row. */
export interface Surroundings {
  readonly dialogue: SourceDialogue;
  /** Towns named in the figures that take part no more. */
  readonly towns: readonly TownView[];
  readonly isVisible: boolean;
}

export function findingView(finding: Finding, { dialogue, towns, isVisible }: Surroundings): FindingView {
  const isSourceRemoved = !isVisible || (finding.sourceKind !== 'poll' && finding.words === null);
  return {
    id: finding.id,
    source: sourceOf(finding),
    dialogueId: finding.dialogueId,
    dialogueSlug: dialogue.slug,
    dialogueTitle: dialogue.title,
    towns: [...dialogue.towns, ...towns],
    originTownId: finding.originTownId,
    madeAt: finding.madeAt.toISOString(),
    figures: withWords(finding.figures, isSourceRemoved ? null : finding.words),
    n: finding.n,
    method: finding.method,
    version: finding.version,
    hash: finding.hash,
    frozenAt: finding.frozenAt.toISOString(),
    isSourceRemoved,
  };
}

/** `versions` are the findings of this source, newest first. */
export function candidateView(
  material: Material,
  dialogue: SourceDialogue,
  versions: readonly Finding[],
): FindingCandidate {
  const now = measure(material);
  return {
    source: FindingSource.parse({ kind: material.kind, id: material.id }),
    dialogueId: dialogue.id,
    dialogueSlug: dialogue.slug,
    dialogueTitle: dialogue.title,
    originTownId: material.kind === 'poll' ? null : material.townId,
    figures: now.figures,
    n: now.n,
    frozen: versions.map((finding, index) => ({
      id: finding.id,
      version: finding.version,
      isCurrent: index === 0 && isUnchanged({ ...finding, figures: withWords(finding.figures, finding.words) }, now),
    })),
  };
}
