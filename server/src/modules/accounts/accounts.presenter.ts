import type { AccountView } from '@polylogue/shared/accounts/schemas';
import type { SignedIn } from './sessions.repository.js';

export const accountView = ({ account, grants }: SignedIn): AccountView => ({
  ...account,
  roles: grants.map(({ role, scope }) => ({ role, scope })),
});
