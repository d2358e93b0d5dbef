import type { AccountId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A sign-in of an account on one browser. The browser holds the token, the database only its hash. */
@Entity('account_session')
export class AccountSession {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** SHA-256 of the cookie's token (hex). Every signed-in request looks a session up by it. */
  @Index('account_session_token', { unique: true })
  @Column({ type: 'text', name: 'token_hash' })
  tokenHash!: string;

  // All sessions of an account end together: new password, account gone.
  @Index('account_session_account')
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: AccountId;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** Slides on use: 30 days after the last one. */
  @Column({ type: 'timestamptz', name: 'expires_at' })
  expiresAt!: Date;
}
