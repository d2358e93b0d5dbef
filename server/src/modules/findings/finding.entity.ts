import type { FindingFigures, FindingSource } from '@polylogue/shared/findings/schemas';
import type { AccountId, DialogueId, FindingId, NetworkId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * A frozen finding. Append-only (a trigger sees to it) but for `words`: a citizen's text can be taken out when it is erased.
 */
@Entity('finding')
// The versions of a source; also what keeps two freezes at once from making the same version.
@Index('finding_source', ['sourceKind', 'sourceId', 'version'], { unique: true })
export class Finding {
  @PrimaryGeneratedColumn('uuid')
  id!: FindingId;

  // The workshop lists a network's findings.
  @Index('finding_network')
  @Column({ type: 'uuid', name: 'network_id' })
  networkId!: NetworkId;

  @Column({ type: 'uuid', name: 'dialogue_id' })
  dialogueId!: DialogueId;

  @Column({ type: 'text', name: 'source_kind' })
  sourceKind!: FindingSource['kind'];

  @Column({ type: 'uuid', name: 'source_id' })
  sourceId!: string;

  @Column({ type: 'int' })
  version!: number;

  /** The figures with an empty text where it was a citizen's: that one stands in `words`. */
  @Column({ type: 'jsonb' })
  figures!: FindingFigures;

  @Column({ type: 'text', nullable: true })
  words!: string | null;

  @Column({ type: 'int' })
  n!: number;

  @Column({ type: 'text' })
  method!: string;

  /** SHA-256 (hex) of the content with its words, as it was frozen. */
  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'uuid', name: 'origin_town_id', nullable: true })
  originTownId!: string | null;

  // Erasure takes a person's words out.
  @Index('finding_author')
  @Column({ type: 'uuid', name: 'author_id', nullable: true })
  authorId!: string | null;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt!: Date;

  @Column({ type: 'timestamptz', name: 'frozen_at' })
  frozenAt!: Date;

  @Column({ type: 'uuid', name: 'frozen_by' })
  frozenBy!: AccountId;
}
