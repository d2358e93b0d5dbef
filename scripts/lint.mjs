// oxlint with type information over the sources of all workspaces.
import { inRoot } from './build/paths.mjs';
import { runNode } from './build/run.mjs';

const places = ['shared/src', 'server/src', 'server/test', 'client/src', 'e2e', 'scripts'];
const { code } = await runNode(inRoot('node_modules/oxlint/bin/oxlint'), [
  '--type-aware',
  '--quiet',
  '--no-error-on-unmatched-pattern',
  ...places,
]);
process.exit(code);
