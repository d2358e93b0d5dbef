import { StaffActionRow } from './core/audit/staff-action.entity.js';
import { CommandReceipt } from './core/commands/command-receipt.entity.js';
import { FactRow } from './core/facts/fact.entity.js';
import { RoomLog } from './core/facts/room-log.entity.js';
import { AccountSession } from './modules/accounts/account-session.entity.js';
import { Account } from './modules/accounts/account.entity.js';
import { RoleGrantRow } from './modules/accounts/role-grant.entity.js';
import { SignInLink } from './modules/accounts/sign-in-link.entity.js';
import { AgendaActionRow } from './modules/agenda/agenda-action.entity.js';
import { AgendaItemRow } from './modules/agenda/agenda-item.entity.js';
import { SeedMarker } from './modules/demo/seed-marker.entity.js';
import { Dialogue } from './modules/dialogues/dialogue.entity.js';
import { ScreenToken } from './modules/dialogues/screen-token.entity.js';
import { Finding } from './modules/findings/finding.entity.js';
import { NetworkEvent } from './modules/networks/network-event.entity.js';
import { Network } from './modules/networks/network.entity.js';
import { Partner } from './modules/networks/partner.entity.js';
import { Topic } from './modules/networks/topic.entity.js';
import { Town } from './modules/networks/town.entity.js';
import { OpinionExclusionRow } from './modules/opinions/opinion-exclusion.entity.js';
import { OpinionGroupNameRow } from './modules/opinions/opinion-group-name.entity.js';
import { OpinionStateRow } from './modules/opinions/opinion-state.entity.js';
import { OpinionUpdateRow } from './modules/opinions/opinion-update.entity.js';
import { OpinionWeightingRow } from './modules/opinions/opinion-weighting.entity.js';
import { Consent } from './modules/participants/consent.entity.js';
import { MoveLink } from './modules/participants/move-link.entity.js';
import { ParticipantToken } from './modules/participants/participant-token.entity.js';
import { Participant } from './modules/participants/participant.entity.js';
import { PolisHistoryRow } from './modules/polis/polis-history.entity.js';
import { PolisParticipantRow } from './modules/polis/polis-participant.entity.js';
import { PolisSourceRow } from './modules/polis/polis-source.entity.js';
import { PolisStatementRow } from './modules/polis/polis-statement.entity.js';
import { BallotRow } from './modules/polls/ballot.entity.js';
import { BallotOpenRow } from './modules/polls/ballot-open.entity.js';
import { BallotSealedRow } from './modules/polls/ballot-sealed.entity.js';
import { HiddenTextRow } from './modules/polls/hidden-text.entity.js';
import { PaperCountRow } from './modules/polls/paper-count.entity.js';
import { PollHallRow } from './modules/polls/poll-hall.entity.js';
import { PollKeyRow } from './modules/polls/poll-key.entity.js';
import { PollOptionRow } from './modules/polls/poll-option.entity.js';
import { PollRollRow } from './modules/polls/poll-roll.entity.js';
import { PollRow } from './modules/polls/poll.entity.js';
import { WordMergeRow } from './modules/polls/word-merge.entity.js';
import { QuestionRow } from './modules/questions/question.entity.js';
import { QuestionTextRow } from './modules/questions/question-text.entity.js';
import { QuestionVersionRow } from './modules/questions/question-version.entity.js';
import { RecommendationCitation } from './modules/recommendations/recommendation-citation.entity.js';
import { RecommendationVersion } from './modules/recommendations/recommendation-version.entity.js';
import { Recommendation } from './modules/recommendations/recommendation.entity.js';
import { SpeechRequestRow } from './modules/speaking/speech-request.entity.js';
import { SpeechRow } from './modules/speaking/speech.entity.js';
import { StatementApartRow } from './modules/statements/statement-apart.entity.js';
import { StatementVoteEventRow } from './modules/statements/statement-vote-event.entity.js';
import { StatementVoteRow } from './modules/statements/statement-vote.entity.js';
import { StatementRow } from './modules/statements/statement.entity.js';
import { ContributionHelpRow } from './modules/threads/contribution-help.entity.js';
import { ContributionVersionRow } from './modules/threads/contribution-version.entity.js';
import { ContributionRow } from './modules/threads/contribution.entity.js';

/** Every table of the product. A test holds this list against the entity files. */
export const entities = [
  StaffActionRow,
  CommandReceipt,
  FactRow,
  RoomLog,
  AccountSession,
  Account,
  RoleGrantRow,
  SignInLink,
  AgendaActionRow,
  AgendaItemRow,
  SeedMarker,
  Dialogue,
  ScreenToken,
  Finding,
  NetworkEvent,
  Network,
  Partner,
  Topic,
  Town,
  OpinionExclusionRow,
  OpinionGroupNameRow,
  OpinionStateRow,
  OpinionUpdateRow,
  OpinionWeightingRow,
  Consent,
  MoveLink,
  ParticipantToken,
  Participant,
  PolisHistoryRow,
  PolisParticipantRow,
  PolisSourceRow,
  PolisStatementRow,
  BallotRow,
  BallotOpenRow,
  BallotSealedRow,
  HiddenTextRow,
  PaperCountRow,
  PollHallRow,
  PollKeyRow,
  PollRollRow,
  WordMergeRow,
  PollOptionRow,
  PollRow,
  QuestionRow,
  QuestionTextRow,
  QuestionVersionRow,
  RecommendationCitation,
  RecommendationVersion,
  Recommendation,
  SpeechRequestRow,
  SpeechRow,
  StatementApartRow,
  StatementVoteEventRow,
  StatementVoteRow,
  StatementRow,
  ContributionHelpRow,
  ContributionVersionRow,
  ContributionRow,
];
