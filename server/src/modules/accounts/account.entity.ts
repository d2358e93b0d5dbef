import type { AccountId } from '@polylogue/shared/kernel/ids';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A person who signs in: staff, or a citizen who wants to be known again. */
@Entity('account')
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id!: AccountId;

  /** Lower case. Sign-in looks an account up by it. */
  @Index('account_email', { unique: true })
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  locale!: Locale;

  /** argon2id; null until a password was set (most sign in by link). */
  @Column({ type: 'text', name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
