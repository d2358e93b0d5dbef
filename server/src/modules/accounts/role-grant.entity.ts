import type { RoleScope, StaffRole } from '@polylogue/shared/accounts/schemas';
import type { AccountId, NetworkId } from '@polylogue/shared/kernel/ids';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That a person has a role somewhere. Who gave it and why stands in the staff log. */
@Entity('role_grant')
@Index('role_grant_once', ['accountId', 'role', 'scopeKind', 'scopeId'], { unique: true })
export class RoleGrantRow {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: AccountId;

  @Column({ type: 'text' })
  role!: StaffRole;

  @Column({ type: 'text', name: 'scope_kind' })
  scopeKind!: RoleScope['kind'];

  @Column({ type: 'uuid', name: 'scope_id' })
  scopeId!: RoleScope['id'];

  /** The network that the scope is, or lies in. The list of a network's people reads by it. */
  @Index('role_grant_network')
  @Column({ type: 'uuid', name: 'network_id' })
  networkId!: NetworkId;
}
