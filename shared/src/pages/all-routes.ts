import * as accounts from '../accounts/routes.js';
import * as dialogues from '../dialogues/routes.js';
import * as findings from '../findings/routes.js';
import type { RouteDefinition } from '../kernel/define-route.js';
import * as moderation from '../moderation/routes.js';
import * as opinions from '../opinions/routes.js';
import * as participants from '../participants/routes.js';
import * as polis from '../polis/routes.js';
import * as polls from '../polls/routes.js';
import * as privacy from '../privacy/routes.js';
import * as questions from '../questions/routes.js';
import * as recommendations from '../recommendations/routes.js';
import * as rooms from '../rooms/routes.js';
import * as statements from '../statements/routes.js';
import * as threads from '../threads/routes.js';
import * as pages from './routes.js';

/** Every HTTP route of the contract: what the API description is generated from and checked against. */
export const allRoutes: readonly RouteDefinition[] = [
  accounts,
  pages,
  dialogues,
  participants,
  rooms,
  statements,
  threads,
  opinions,
  polis,
  polls,
  questions,
  moderation,
  findings,
  recommendations,
  privacy,
].flatMap((group) => Object.values(group).filter(isRoute));

function isRoute(value: unknown): value is RouteDefinition {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}
