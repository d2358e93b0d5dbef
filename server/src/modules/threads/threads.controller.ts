import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { getContributionHistory } from '@polylogue/shared/threads/routes';
import { Controller, Inject } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import { type Credentials, ROOM_AUTHENTICATOR, type RoomAuthenticator } from '../../core/identity/caller.js';
import { ThreadHistory } from './thread-history.service.js';

/** Earlier texts of contributions. */
@Controller()
export class ThreadsController {
  constructor(
    private readonly threadHistory: ThreadHistory,
    @Inject(ROOM_AUTHENTICATOR) private readonly authenticator: RoomAuthenticator,
  ) {}

  @Route(getContributionHistory)
  async history(
    @Input(getContributionHistory) { params }: InputOf<typeof getContributionHistory>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof getContributionHistory>>> {
    const participant = await this.authenticator.authenticate(params.roomId, 'participant', credentials);
    const caller = participant.ok
      ? participant
      : await this.authenticator.authenticate(params.roomId, 'staff', credentials);
    if (!caller.ok) return caller.code === 'not_found' ? caller : fail('sign_in_needed');
    const versions = await this.threadHistory.of(params.roomId, params.contributionId);
    return versions ? ok({ versions }) : fail('not_found');
  }
}
