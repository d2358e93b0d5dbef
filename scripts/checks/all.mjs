import { catalogueCheck } from './catalogues.mjs';
import { composition } from './composition.mjs';
import { barrels, clockAndChance, environment, forwardReferences, looseTypes } from './forbidden-code.mjs';
import { jsxText } from './jsx-text.mjs';
import { lockFile } from './lock-file.mjs';
import { protocol } from './protocol.mjs';
import { registers } from './registers.mjs';

/** Small checks that no tool brings. Each answers its faults, one line each. */
export const checks = {
  'texts in markup': jsxText,
  catalogues: catalogueCheck,
  environment,
  'clock and chance in rules': clockAndChance,
  'forward references': forwardReferences,
  'loose types': looseTypes,
  barrels,
  'lock file': lockFile,
  composition,
  protocol,
  registers,
};
