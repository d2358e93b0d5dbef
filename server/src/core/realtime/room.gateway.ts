import { fail } from '@polylogue/shared/kernel/result';
import { CLIENT_EVENTS, Enter, type EnterAnswer, Handshake } from '@polylogue/shared/rooms/events';
import { Inject, Logger } from '@nestjs/common';
import { type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { parse as parseCookies } from 'cookie';
import { CommandRunner, answerOf } from '../commands/command-runner.js';
import { isDatabaseAway } from '../database/database-away.js';
import { parseInput } from '../http/parse-input.js';
import { ROOM_AUTHENTICATOR, type RoomAuthenticator } from '../identity/caller.js';
import { Credits, costOf, MESSAGE_CREDITS } from './credits.js';
import { RoomConnections } from './room-connections.js';
import { RoomEntry } from './room-entry.js';
import { type RoomServer, type RoomSocket, audienceOf, channel, sendAway } from './room-socket.js';
import { faultText } from '../logging/fault-text.js';

const KNOWN = new Set<string>(CLIENT_EVENTS);

/**
 * The socket door of the rooms. Handlers hang on the socket itself and not on @SubscribeMessage: votes come ten thousand a second,
 * and Nest's pipeline of guards, pipes and observables costs more than the vote. Parsing and rights are the runner's.
 */
@WebSocketGateway()
export class RoomGateway implements OnGatewayInit<RoomServer> {
  private readonly logger = new Logger(RoomGateway.name);

  constructor(
    private readonly runner: CommandRunner,
    private readonly entry: RoomEntry,
    private readonly connections: RoomConnections,
    @Inject(ROOM_AUTHENTICATOR) private readonly authenticator: RoomAuthenticator,
  ) {}

  afterInit(server: RoomServer): void {
    this.connections.serve(server);
    server.use((socket, next) => void this.authenticate(socket).then(next, () => next(refusal('internal'))));
    server.on('connection', (socket) => this.accept(socket));
  }

  private async authenticate(socket: RoomSocket): Promise<Error | undefined> {
    const shake = parseInput(Handshake, socket.handshake.auth);
    if (!shake.ok) return refusal('invalid_input');
    const { roomId, as, token } = shake.value;
    try {
      const cookies = parseCookies(socket.handshake.headers.cookie ?? '');
      const found = await this.authenticator.authenticate(roomId, as, { cookies, token: token ?? null });
      if (!found.ok) return refusal(found.code);
      if (this.connections.isTooMany(found.value)) return refusal('too_many');
      socket.data = {
        caller: found.value,
        credits: new Credits(MESSAGE_CREDITS, performance.now()),
        watched: null,
        waiting: 0,
      };
      return undefined;
    } catch (error) {
      if (isDatabaseAway(error)) return refusal('unavailable');
      this.logger.error(faultText(error));
      return refusal('internal');
    }
  }

  private accept(socket: RoomSocket): void {
    // socket.io keeps the whole first HTTP request of every connection; nobody reads it again.
    Object.assign(socket.conn, { request: null });
    this.connections.add(socket);
    socket.use(([event, ...rest], next) => {
      const ack = rest.at(-1);
      const spent = socket.data.credits.spend(performance.now(), costOf(event));
      if (spent === 'exhausted') return sendAway(socket, 'too_many', true);
      if (spent === 'refused') {
        if (typeof ack === 'function') ack(answerOf(fail('too_many')));
        return;
      }
      if (!KNOWN.has(event)) {
        this.connections.countUnknown();
        return;
      }
      next();
    });
    socket.on('enter', (raw, ack) => void this.enter(socket, raw).then((answer) => reply(ack, answer)));
    socket.on(
      'command',
      (raw, ack) => void this.runner.run(socket.data.caller, raw).then((answer) => reply(ack, answer)),
    );
    socket.on('clock', (ack) => reply(ack, new Date().toISOString()));
    socket.on('error', () => undefined);
  }

  private async enter(socket: RoomSocket, raw: unknown): Promise<EnterAnswer> {
    const enter = parseInput(Enter, raw);
    if (!enter.ok) return enter.failure;
    try {
      const checked = await this.authenticator.recheck(socket.data.caller);
      if (!checked.ok) return { ok: false, code: checked.code };
      socket.data.caller = checked.value;
      const { roomId, actor } = checked.value;
      return await this.entry.enter(checked.value, enter.value, () => {
        void socket.join(channel.audience(roomId, audienceOf(actor)));
        this.connections.entered(socket);
      });
    } catch (error) {
      if (isDatabaseAway(error)) return { ok: false, code: 'unavailable' };
      this.logger.error(faultText(error));
      return { ok: false, code: 'internal' };
    }
  }
}

/** A client may send anything in the place of the acknowledgement. */
function reply(ack: unknown, answer: unknown): void {
  if (typeof ack === 'function') ack(answer);
}

function refusal(code: string): Error {
  return Object.assign(new Error(code), { data: { ok: false, code } });
}
