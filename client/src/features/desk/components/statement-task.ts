import type { ModerationItem } from '@polylogue/shared/moderation/schemas';

/** What a form about a statement of the desk gets. */
export interface StatementTaskProps {
  readonly item: ModerationItem;
  readonly statement: NonNullable<ModerationItem['statement']>;
  /** Those of the dialogue. */
  readonly languages: readonly string[];
  readonly onDone: () => void;
}
