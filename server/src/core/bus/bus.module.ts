import { Global, Module } from '@nestjs/common';
import { Bus } from './bus.js';

/** Messages between instances. Redis pub/sub as a wake-up, never as the truth; a single instance runs without. */
@Global()
@Module({ providers: [Bus], exports: [Bus] })
export class BusModule {}
