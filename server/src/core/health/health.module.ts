import { Global, Module } from '@nestjs/common';
import { DatabaseHealth } from './database-health.js';
import { HealthController } from './health.controller.js';

/** Whether this instance can serve: asked by load balancers, told to every open screen. */
@Global()
@Module({ providers: [DatabaseHealth], controllers: [HealthController], exports: [DatabaseHealth] })
export class HealthModule {}
