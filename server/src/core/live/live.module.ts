import { Global, Module } from '@nestjs/common';
import { LivePublisher } from './live-publisher.js';
import { LiveSources, PersonalParts } from './live-sources.js';

/**
 * What modules know of open screens: they say that something changed and how it is read; who gets it, when and over which socket
 * is core/realtime's.
 */
@Global()
@Module({
  providers: [LivePublisher, LiveSources, PersonalParts],
  exports: [LivePublisher, LiveSources, PersonalParts],
})
export class LiveModule {}
