import { Global, Module } from '@nestjs/common';
import { Limits } from './limits.js';

/** Limits on tries, by account or room together with an address, never by an address alone. */
@Global()
@Module({ providers: [Limits], exports: [Limits] })
export class LimitsModule {}
