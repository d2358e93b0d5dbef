import type { DialogueId } from '@polylogue/shared/kernel/ids';
import type { LocalText } from '@polylogue/shared/kernel/locale';
import type { OpinionsView } from '@polylogue/shared/opinions/live';

interface Made {
  readonly id: string;
  readonly dialogueId: DialogueId;
  /** When the thing itself came about. */
  readonly madeAt: Date;
  /** Counts up in its dialogue; how people speak of it. */
  readonly number: number;
}

/** Votes on a statement from one town (null: people without a town); each person once. */
export interface TownVotes {
  readonly townId: string | null;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

export interface StatementMaterial extends Made {
  readonly kind: 'statement';
  readonly text: string;
  readonly lang: string;
  readonly townId: string | null;
  readonly authorId: string | null;
  readonly votes: readonly TownVotes[];
  /** The opinions of its dialogue as of the last update, as everybody may see them; null where there are none. */
  readonly opinions: OpinionsView | null;
}

/** A poll whose tally everybody has seen. Counts by town are keyed by town id, people without a town under `none`. */
export interface PollMaterial extends Made {
  readonly kind: 'poll';
  readonly question: LocalText;
  readonly rule: string;
  readonly secrecy: string;
  readonly answered: number;
  readonly answeredByTown: Readonly<Record<string, number>>;
  readonly options: readonly {
    readonly text: LocalText;
    readonly votes: number;
    readonly byTown: Readonly<Record<string, number>>;
  }[];
}

export interface ContributionMaterial extends Made {
  readonly kind: 'contribution';
  readonly text: string;
  readonly lang: string;
  readonly townId: string | null;
  readonly authorId: string | null;
  readonly stance: string;
  readonly version: number;
  readonly helps: number;
}

/** What a finding is made from, as it stands now. */
export type Material = StatementMaterial | PollMaterial | ContributionMaterial;
