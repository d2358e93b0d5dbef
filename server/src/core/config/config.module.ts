import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { AppConfig } from './config.js';

export type { AppConfig } from './config.js';

/** Nest token of the AppConfig. */
export const APP_CONFIG = Symbol('APP_CONFIG');

/** The configuration, read once before the app starts. Nothing else looks at the environment. */
@Global()
@Module({})
export class ConfigModule {
  static with(config: AppConfig): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: APP_CONFIG, useValue: config }], exports: [APP_CONFIG] };
  }
}
