import { Core1789000000000 } from './migrations/0001-core.js';
import { Networks1789000000001 } from './migrations/0002-networks.js';
import { Accounts1789000000002 } from './migrations/0003-accounts.js';
import { Dialogues1789000000003 } from './migrations/0004-dialogues.js';
import { Participants1789000000004 } from './migrations/0005-participants.js';
import { Agenda1789000000005 } from './migrations/0006-agenda.js';
import { Statements1789000000006 } from './migrations/0007-statements.js';
import { Polls1789000000007 } from './migrations/0008-polls.js';
import { Threads1789000000008 } from './migrations/0009-threads.js';
import { Findings1789000000009 } from './migrations/0010-findings.js';
import { People1789000000010 } from './migrations/0011-people.js';
import { PollKinds1789000000011 } from './migrations/0012-poll-kinds.js';
import { Questions1789000000012 } from './migrations/0013-questions.js';
import { VoteEvents1789000000013 } from './migrations/0014-vote-events.js';
import { Opinions1789000000014 } from './migrations/0015-opinions.js';
import { SimilarStatements1789000000015 } from './migrations/0016-similar-statements.js';
import { MergedStatements1789000000016 } from './migrations/0017-merged-statements.js';
import { ImportantVotes1789000000017 } from './migrations/0018-important-votes.js';
import { StatementTranslations1789000000018 } from './migrations/0019-statement-translations.js';
import { ShownLetters1789000000019 } from './migrations/0020-shown-letters.js';
import { OpinionWeighting1789000000020 } from './migrations/0021-opinion-weighting.js';
import { StatementEditions1789000000021 } from './migrations/0022-statement-editions.js';
import { StatementsApart1789000000022 } from './migrations/0023-statements-apart.js';

/** Every migration, oldest first. A test holds this list against the files in migrations/. */
export const migrations: (new () => { readonly name: string })[] = [
  Core1789000000000,
  Networks1789000000001,
  Accounts1789000000002,
  Dialogues1789000000003,
  Participants1789000000004,
  Agenda1789000000005,
  Statements1789000000006,
  Polls1789000000007,
  Threads1789000000008,
  Findings1789000000009,
  People1789000000010,
  PollKinds1789000000011,
  Questions1789000000012,
  VoteEvents1789000000013,
  Opinions1789000000014,
  SimilarStatements1789000000015,
  MergedStatements1789000000016,
  ImportantVotes1789000000017,
  StatementTranslations1789000000018,
  ShownLetters1789000000019,
  OpinionWeighting1789000000020,
  StatementEditions1789000000021,
  StatementsApart1789000000022,
];
