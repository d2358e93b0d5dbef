import type { IncomingMessage } from 'node:http';
import { MAX_MESSAGE_BYTES, SOCKET_PATH } from '@polylogue/shared/rooms/events';
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { AppConfig } from '../config/config.module.js';
import { isAllowedOrigin } from './origin.js';

type Options = NonNullable<Parameters<IoAdapter['createIOServer']>[1]>;

/** socket.io as the rooms need it: websocket only (no sticky balancing), small messages, no compression, hostile origins refused. */
export class LiveAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly config: AppConfig,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: Options): ReturnType<IoAdapter['createIOServer']> {
    return super.createIOServer(port, {
      ...options,
      path: SOCKET_PATH,
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      perMessageDeflate: false,
      httpCompression: false,
      // A phone that sleeps is not thrown out at once; a dead line is noticed within 45 s.
      pingInterval: 20_000,
      pingTimeout: 25_000,
      connectTimeout: 10_000,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, allowed: boolean) => void) =>
        decide(null, isAllowedOrigin(request.headers.origin, request.headers.host, this.config.publicUrl)),
    } as Options);
  }
}
