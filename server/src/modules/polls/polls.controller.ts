import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, type Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/polls/routes';
import { Controller, Inject } from '@nestjs/common';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import {
  type Caller,
  type Credentials,
  ROOM_AUTHENTICATOR,
  type RoomAuthenticator,
} from '../../core/identity/caller.js';
import { mayRun } from './polls.policy.js';
import { PollReading } from './poll-reading.service.js';

/** What the people of a room read of a poll beside its facts. */
@Controller()
export class PollsController {
  constructor(
    private readonly reading: PollReading,
    @Inject(ROOM_AUTHENTICATOR) private readonly authenticator: RoomAuthenticator,
  ) {}

  @Route(routes.handsRoute)
  async hands(
    @Input(routes.handsRoute) { params }: InputOf<typeof routes.handsRoute>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.handsRoute>>> {
    const caller = await this.caller(params.roomId, credentials);
    return caller.ok ? this.reading.hands(params.roomId, params.pollId) : caller;
  }

  @Route(routes.textsRoute)
  async texts(
    @Input(routes.textsRoute) { params }: InputOf<typeof routes.textsRoute>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.textsRoute>>> {
    const caller = await this.caller(params.roomId, credentials);
    if (!caller.ok) return caller;
    return this.reading.texts(params.roomId, params.pollId, { isStaff: runs(caller.value) });
  }

  @Route(routes.papersRoute)
  async papers(
    @Input(routes.papersRoute) { params }: InputOf<typeof routes.papersRoute>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.papersRoute>>> {
    const staff = await this.authenticator.authenticate(params.roomId, 'staff', credentials);
    if (!staff.ok) return staff;
    return runs(staff.value) ? this.reading.papers(params.roomId, params.pollId) : fail('not_allowed');
  }

  /** Whoever is in the room: staff who run polls as such, also where they take part themselves. */
  private async caller(roomId: DialogueId, credentials: Credentials): Promise<Result<Caller>> {
    const staff = await this.authenticator.authenticate(roomId, 'staff', credentials);
    if (staff.ok && runs(staff.value)) return staff;
    const participant = await this.authenticator.authenticate(roomId, 'participant', credentials);
    return participant.ok || !staff.ok ? participant : staff;
  }
}

const runs = (caller: Caller): boolean => caller.actor.kind === 'staff' && mayRun(caller) === null;
