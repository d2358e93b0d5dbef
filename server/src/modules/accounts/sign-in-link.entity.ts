import type { AccountId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A link in a mail that signs its reader in. Only the hash of its token is stored. */
@Entity('sign_in_link')
export class SignInLink {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Index('sign_in_link_token', { unique: true })
  @Column({ type: 'text', name: 'token_hash' })
  tokenHash!: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: AccountId;

  /** Where the reader wanted to go. */
  @Column({ type: 'text', nullable: true })
  next!: string | null;

  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;

  /** Set by the one request that may use it. */
  @Column({ type: 'timestamptz', name: 'used_at', nullable: true })
  usedAt!: Date | null;

  /** Demo accounts of the embedded mode: printed at start, good for many uses. */
  @Column({ type: 'boolean', name: 'is_reusable', default: false })
  isReusable!: boolean;
}
