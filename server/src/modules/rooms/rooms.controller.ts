import type { DialogueId } from '@polylogue/shared/kernel/ids';
import { fail, ok, type Result } from '@polylogue/shared/kernel/result';
import type { CommandAnswer } from '@polylogue/shared/rooms/events';
import * as routes from '@polylogue/shared/rooms/routes';
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CommandRunner } from '../../core/commands/command-runner.js';
import { APP_CONFIG, type AppConfig } from '../../core/config/config.module.js';
import { tagAnswer } from '../../core/http/entity-tag.js';
import { preferredLocale } from '../../core/http/preferred-locale.js';
import { type AnswerOf, Input, type InputOf, RequestCredentials, Route } from '../../core/http/route.decorator.js';
import { siteOrigin } from '../../core/http/site-origin.js';
import {
  type Caller,
  type Capacity,
  type Credentials,
  ROOM_AUTHENTICATOR,
  type RoomAuthenticator,
} from '../../core/identity/caller.js';
import { type Limit, Limits } from '../../core/limits/limits.js';
import { RoomEntry } from '../../core/realtime/room-entry.js';
import { audienceOf } from '../../core/realtime/room-socket.js';
import { RoomsService } from './rooms.service.js';

/** As generous as the socket's credits: commands of one person over HTTP. */
const COMMANDS: Limit = { name: 'http-commands', points: 200, seconds: 10 };

/** A room over HTTP, for those who have no socket just now. */
@Controller()
export class RoomsController {
  constructor(
    private readonly rooms: RoomsService,
    private readonly entry: RoomEntry,
    private readonly runner: CommandRunner,
    private readonly limits: Limits,
    @Inject(ROOM_AUTHENTICATOR) private readonly authenticator: RoomAuthenticator,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Route(routes.getSnapshot)
  async snapshot(
    @Input(routes.getSnapshot) { params, query }: InputOf<typeof routes.getSnapshot>,
    @RequestCredentials() credentials: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Result<AnswerOf<typeof routes.getSnapshot>>> {
    const caller = await this.caller(params.roomId, query.as, credentials);
    if (!caller.ok) return caller;
    const replica = await this.rooms.level(params.roomId);
    if (!replica.ok) return replica;
    const audience = audienceOf(caller.value.actor);
    const { epoch } = replica.value;
    const state = replica.value.state(audience);
    // Weak: `now` in the body differs.
    tagAnswer(request, response, `W/"${epoch}-${state.seq}-${audience}"`);
    return ok({ epoch, state, now: new Date().toISOString() });
  }

  @Route(routes.getFacts)
  async facts(
    @Input(routes.getFacts) { params, query }: InputOf<typeof routes.getFacts>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getFacts>>> {
    const caller = await this.caller(params.roomId, query.as, credentials);
    if (!caller.ok) return caller;
    const live = await this.entry.live(params.roomId, caller.value.actor.kind === 'staff');
    const replica = await this.rooms.level(params.roomId);
    if (!replica.ok) return replica;
    const level = this.entry.levelNow(replica.value, caller.value, { epoch: query.epoch ?? null, seq: query.after });
    return ok({ ...level, now: new Date().toISOString(), live });
  }

  @Route(routes.getPersonal)
  async personal(
    @Input(routes.getPersonal) { params, query }: InputOf<typeof routes.getPersonal>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getPersonal>>> {
    const caller = await this.caller(params.roomId, query.as, credentials);
    return caller.ok ? ok(await this.entry.personal(caller.value)) : caller;
  }

  @Route(routes.getStatementCounts)
  async statementCounts(
    @Input(routes.getStatementCounts) { params, query }: InputOf<typeof routes.getStatementCounts>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<Result<AnswerOf<typeof routes.getStatementCounts>>> {
    const caller = await this.caller(params.roomId, query.as, credentials);
    return caller.ok ? ok({ entries: await this.rooms.statementCounts(caller.value) }) : caller;
  }

  @Route(routes.getScreenLink)
  async screenLink(
    @Input(routes.getScreenLink) { params }: InputOf<typeof routes.getScreenLink>,
    @RequestCredentials() credentials: Credentials,
    @Req() request: Request,
  ): Promise<Result<AnswerOf<typeof routes.getScreenLink>>> {
    const caller = await this.caller(params.roomId, 'staff', credentials);
    if (!caller.ok) return caller;
    const link = await this.rooms.screenLink(caller.value);
    if (!link.ok) return link;
    const { slug, token } = link.value;
    return ok({ url: `${siteOrigin(this.config, request)}/${preferredLocale(request)}/d/${slug}/screen#${token}` });
  }

  @Route(routes.postCommand)
  async command(
    @Input(routes.postCommand) { params, query, body }: InputOf<typeof routes.postCommand>,
    @RequestCredentials() credentials: Credentials,
  ): Promise<CommandAnswer> {
    const caller = await this.caller(params.roomId, query.as, credentials);
    if (!caller.ok) return bodyOf(caller);
    const { actor } = caller.value;
    if (actor.kind === 'screen') return bodyOf(fail('not_allowed'));
    const limited = await this.limits.take(COMMANDS, actor.kind === 'staff' ? actor.accountId : actor.participantId);
    if (limited) return bodyOf(limited);
    return this.runner.run(caller.value, { key: body.key, name: params.name, input: body.input });
  }

  private caller(roomId: DialogueId, as: Capacity, credentials: Credentials): Promise<Result<Caller>> {
    return this.authenticator.authenticate(roomId, as, credentials);
  }
}

const bodyOf = ({ code, params }: ReturnType<typeof fail>): CommandAnswer => ({
  ok: false,
  code,
  ...(params ? { params: { ...params } } : {}),
});
