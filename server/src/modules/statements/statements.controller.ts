import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { type Failure, fail, ok, type Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/statements/routes';
import { Controller, Inject } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import { type Credentials, ROOM_AUTHENTICATOR, type RoomAuthenticator } from '../../core/identity/caller.js';
import { SimilarStatements } from './similar-statements.service.js';
import { mayModerate, mayWrite } from './statements.policy.js';

/** What is read of statements beside the room's own state. */
@Controller()
export class StatementsController {
  constructor(
    private readonly similar: SimilarStatements,
    @Inject(ROOM_AUTHENTICATOR) private readonly authenticator: RoomAuthenticator,
  ) {}

  @Route(routes.findSimilarStatements)
  async similarTo(
    @Input(routes.findSimilarStatements) { params, body }: InputOf<typeof routes.findSimilarStatements>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.findSimilarStatements>>> {
    const caller = await this.authenticator.authenticate(params.roomId, 'participant', credentials);
    if (!caller.ok) return caller;
    const refusal = mayWrite(caller.value);
    const { actor } = caller.value;
    if (refusal || actor.kind !== 'participant') return fail(refusal ?? 'not_allowed');
    const similar = await this.similar.search(actor.participantId, params.roomId, body);
    return similar.ok ? ok({ similar: similar.value }) : similar;
  }

  @Route(routes.findNearDuplicates)
  async nearDuplicates(
    @Input(routes.findNearDuplicates) { params }: InputOf<typeof routes.findNearDuplicates>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.findNearDuplicates>>> {
    const refused = await this.refused(params.roomId, credentials);
    if (refused) return refused;
    const similar = await this.similar.nearDuplicates(params.roomId, params.statementId);
    return similar.ok ? ok({ similar: similar.value }) : similar;
  }

  @Route(routes.listNearDuplicates)
  async pairs(
    @Input(routes.listNearDuplicates) { params }: InputOf<typeof routes.listNearDuplicates>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.listNearDuplicates>>> {
    const refused = await this.refused(params.roomId, credentials);
    return refused ?? ok({ pairs: await this.similar.pairs(params.roomId) });
  }

  private async refused(roomId: DialogueId, credentials: Credentials): Promise<Failure | null> {
    const caller = await this.authenticator.authenticate(roomId, 'staff', credentials);
    if (!caller.ok) return caller;
    const refusal = mayModerate(caller.value);
    return refusal && fail(refusal);
  }
}
