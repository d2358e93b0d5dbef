import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import * as routes from '@polylogue/shared/opinions/routes';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { tagAnswer } from '../../core/http/entity-tag.js';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import {
  type Caller,
  type Capacity,
  type Credentials,
  ROOM_AUTHENTICATOR,
  type RoomAuthenticator,
} from '../../core/identity/caller.js';
import { OpinionReading } from './opinion-reading.service.js';
import { mayReadBreakdown, mayRunOpinions } from './opinions.policy.js';
import { OpinionsService } from './opinions.service.js';

/** Opinion groups over HTTP: open screens are told that there is something new, and read it here. */
@Controller()
export class OpinionsController {
  constructor(
    private readonly reading: OpinionReading,
    private readonly opinions: OpinionsService,
    @Inject(ROOM_AUTHENTICATOR) private readonly authenticator: RoomAuthenticator,
  ) {}

  @Route(routes.getOpinions)
  async view(
    @Input(routes.getOpinions) { params, query }: InputOf<typeof routes.getOpinions>,
    @RequestCredentials() credentials: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result<AnswerOf<typeof routes.getOpinions>>> {
    const caller = await this.caller(params.roomId, query.as, credentials);
    if (!caller.ok) return caller;
    const read = await this.reading.view(params.roomId);
    if (!read.ok) return read;
    tagAnswer(request, response, `"${read.value.tag}"`);
    return ok(read.value.view);
  }

  @Route(routes.getOwnOpinion)
  async own(
    @Input(routes.getOwnOpinion) { params }: InputOf<typeof routes.getOwnOpinion>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getOwnOpinion>>> {
    const caller = await this.caller(params.roomId, 'participant', credentials);
    if (!caller.ok) return caller;
    const { actor } = caller.value;
    return actor.kind === 'participant' ? this.reading.own(params.roomId, actor.participantId) : fail('not_allowed');
  }

  @Route(routes.getOpinionTimeline)
  async timeline(
    @Input(routes.getOpinionTimeline) { params, query }: InputOf<typeof routes.getOpinionTimeline>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getOpinionTimeline>>> {
    const caller = await this.caller(params.roomId, query.as, credentials);
    return caller.ok ? ok({ points: await this.reading.timeline(params.roomId) }) : caller;
  }

  @Route(routes.getOpinionsAt)
  async at(
    @Input(routes.getOpinionsAt) { params, query }: InputOf<typeof routes.getOpinionsAt>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getOpinionsAt>>> {
    const caller = await this.caller(params.roomId, query.as, credentials);
    return caller.ok ? this.reading.at(params.roomId, params.version) : caller;
  }

  @Route(routes.getAnomalies)
  async anomalies(
    @Input(routes.getAnomalies) { params }: InputOf<typeof routes.getAnomalies>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getAnomalies>>> {
    const caller = await this.caller(params.roomId, 'staff', credentials);
    if (!caller.ok) return caller;
    const refusal = mayRunOpinions(caller.value);
    return refusal ? fail(refusal) : ok(await this.opinions.anomalies(params.roomId));
  }

  @Route(routes.getVoteBreakdown)
  async votes(
    @Input(routes.getVoteBreakdown) { params, query }: InputOf<typeof routes.getVoteBreakdown>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getVoteBreakdown>>> {
    const caller = await this.caller(params.roomId, 'staff', credentials);
    if (!caller.ok) return caller;
    const refusal = mayReadBreakdown(caller.value);
    return refusal ? fail(refusal) : ok(await this.reading.votesBy(params.roomId, query.by));
  }

  private caller(roomId: DialogueId, as: Capacity, credentials: Credentials): Promise<Result<Caller>> {
    return this.authenticator.authenticate(roomId, as, credentials);
  }
}
