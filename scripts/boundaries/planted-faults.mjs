/** For each rule one file that breaks it, in a small tree of the repository's layout. Names are paths, contents are sources. */
export const PLANTED = {
  'no-cycles': {
    'server/src/core/ring/a.ts': "import type { B } from './b.js';\nexport interface A { b: B }\n",
    'server/src/core/ring/b.ts': "import type { A } from './a.js';\nexport interface B { a: A }\n",
  },
  'shared-imports-only-zod': {
    'shared/src/polls/clock.ts': "import { hostname } from 'node:os';\nexport const name = hostname();\n",
  },
  'domain-is-pure': {
    'server/src/modules/polls/domain/count.ts':
      "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n",
  },
  'modules-by-their-front-door': {
    'server/src/modules/polls/polls.service.ts':
      "import { s } from '../threads/threads.service.js';\nexport const x = s;\n",
    'server/src/modules/threads/threads.service.ts': 'export const s = 1;\n',
  },
  'core-knows-no-module': {
    'server/src/core/bus/bus.ts':
      "import { s } from '../../modules/threads/threads.service.js';\nexport const x = s;\n",
  },
  'typeorm-behind-repositories': {
    'server/src/modules/polls/ballots.service.ts':
      "import { DataSource } from 'typeorm';\nexport const x = DataSource;\n",
  },
  'edges-do-not-touch-rows': {
    'server/src/modules/polls/polls.controller.ts': "import { r } from './polls.repository.js';\nexport const x = r;\n",
    'server/src/modules/polls/polls.repository.ts': 'export const r = 1;\n',
  },
  'features-are-islands': {
    'client/src/features/room/room.tsx':
      "import { Poll } from '../polls/poll.js';\nexport const Room = () => <Poll />;\n",
    'client/src/features/polls/poll.tsx': 'export const Poll = () => null;\n',
  },
  'primitives-know-no-feature': {
    'client/src/lib/x.ts': "import { Poll } from '../features/polls/poll.js';\nexport const x = Poll;\n",
  },
  'ui-knows-no-lib': {
    'client/src/ui/y.ts': "import { z } from '../lib/z.js';\nexport const y = z;\n",
    'client/src/lib/z.ts': 'export const z = 1;\n',
  },
  'client-and-server-are-strangers': {
    'client/src/app/spy.ts':
      "import { r } from '../../../server/src/modules/polls/polls.repository.js';\nexport const x = r;\n",
  },
  'server-and-client-are-strangers': {
    'server/src/core/draw.ts': "import { z } from '../../../client/src/lib/z.js';\nexport const x = z;\n",
  },
  'journeys-from-outside': {
    'e2e/journeys/cheat.ts':
      "import { r } from '../../server/src/modules/polls/polls.repository.js';\nexport const x = r;\n",
  },
};
