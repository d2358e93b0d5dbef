import type { ErrorCode } from '@polylogue/shared/kernel/error-codes';
import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import { listModeration, listStaffActions } from '@polylogue/shared/moderation/routes';
import { Controller, Inject } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import {
  type Caller,
  type Credentials,
  ROOM_AUTHENTICATOR,
  type RoomAuthenticator,
} from '../../core/identity/caller.js';
import { mayReadActions, maySeeDesk } from './moderation.policy.js';
import { ModerationService } from './moderation.service.js';

/** The moderation desk's reads; its deeds are commands of statements and threads. */
@Controller()
export class ModerationController {
  constructor(
    private readonly moderation: ModerationService,
    @Inject(ROOM_AUTHENTICATOR) private readonly authenticator: RoomAuthenticator,
  ) {}

  @Route(listModeration)
  async list(
    @Input(listModeration) { params, query }: InputOf<typeof listModeration>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof listModeration>>> {
    const caller = await this.staff(params.roomId, credentials, maySeeDesk);
    return caller.ok ? ok({ items: await this.moderation.list(params.roomId, query.state) }) : caller;
  }

  @Route(listStaffActions)
  async actions(
    @Input(listStaffActions) { params }: InputOf<typeof listStaffActions>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof listStaffActions>>> {
    const caller = await this.staff(params.roomId, credentials, mayReadActions);
    return caller.ok ? ok({ actions: await this.moderation.actions(params.roomId) }) : caller;
  }

  private async staff(
    roomId: DialogueId,
    credentials: Credentials,
    policy: (caller: Caller) => ErrorCode | null,
  ): Promise<Result<Caller>> {
    const caller = await this.authenticator.authenticate(roomId, 'staff', credentials);
    if (!caller.ok) return caller;
    const refusal = policy(caller.value);
    return refusal ? fail(refusal) : caller;
  }
}
