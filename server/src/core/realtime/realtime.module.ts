import { Global, Module } from '@nestjs/common';
import { Headcount } from './headcount.js';
import { LiveTicker } from './live-ticker.js';
import { RoomConnections } from './room-connections.js';
import { RoomEntry } from './room-entry.js';
import { RoomGateway } from './room.gateway.js';

/**
 * The socket side of the rooms: who is connected here, what they are sent, and how they come level again.
 * It reads the fact log and the live sources and knows no module; docs/protocol.md tells what goes over the wire.
 */
@Global()
@Module({
  providers: [RoomGateway, RoomConnections, RoomEntry, Headcount, LiveTicker],
  exports: [RoomEntry, RoomConnections, LiveTicker],
})
export class RealtimeModule {}
