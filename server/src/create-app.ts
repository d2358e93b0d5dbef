import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import type { AppConfig } from './core/config/config.js';
import { prepareHttp } from './core/http/prepare-http.js';
import { LiveAdapter } from './core/realtime/live-adapter.js';

const LEVELS = {
  error: ['error', 'fatal'],
  warn: ['error', 'fatal', 'warn'],
  log: ['error', 'fatal', 'warn', 'log'],
  debug: undefined,
} as const;

/** Makes the app, not yet listening: the server, the tests and the command line all start here. */
export async function createApp(config: AppConfig): Promise<NestExpressApplication> {
  const levels = LEVELS[config.logLevel];
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    ...(levels ? { logger: [...levels] } : {}),
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  prepareHttp(app, config);
  app.useWebSocketAdapter(new LiveAdapter(app, config));
  return app;
}
