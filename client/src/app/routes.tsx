import { routes as accounts } from '../features/accounts/routes.js';
import { routes as desk } from '../features/desk/routes.js';
import { routes as dialogues } from '../features/dialogues/routes.js';
import { routes as findings } from '../features/findings/routes.js';
import { routes as join } from '../features/join/routes.js';
import { routes as networks } from '../features/networks/routes.js';
import { routes as opinionReport } from '../features/opinion-report/routes.js';
import { routes as opinionWorkshop } from '../features/opinion-workshop/routes.js';
import { routes as polis } from '../features/polis/routes.js';
import { routes as privacy } from '../features/privacy/routes.js';
import { routes as publicPolls } from '../features/public-polls/routes.js';
import { routes as questions } from '../features/questions/routes.js';
import { routes as recommendations } from '../features/recommendations/routes.js';
import { routes as screen } from '../features/screen/routes.js';
import { routes as seeds } from '../features/seeds/routes.js';
import type { PageRoute } from '../lib/routing/page-route.js';
import { routes as room } from './citizen-room/routes.js';
import { routes as consoleRoutes } from './facilitator-console/routes.js';

/** Every page of the site. Patterns have no overlap, so their order does not matter. */
export const pageRoutes: readonly PageRoute[] = [
  ...networks,
  ...dialogues,
  ...join,
  ...accounts,
  ...privacy,
  ...room,
  ...consoleRoutes,
  ...desk,
  ...seeds,
  ...opinionWorkshop,
  ...screen,
  ...findings,
  ...recommendations,
  ...publicPolls,
  ...opinionReport,
  ...questions,
  ...polis,
];
