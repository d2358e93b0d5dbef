import { Global, Module } from '@nestjs/common';
import { FactLog } from './fact-log.js';
import { FactRepository } from './fact.repository.js';
import { RoomReplicas } from './room-replicas.js';
import { RoomWakeups } from './room-wakeups.js';

/**
 * The fact log: everything that changes what a room shows, gapless per room, written in the transaction of the change.
 * `FactLog` writes, `RoomReplicas` keeps the folded rooms of this instance level with it. Nothing true lives here alone.
 */
@Global()
@Module({
  providers: [FactRepository, FactLog, RoomWakeups, RoomReplicas],
  exports: [FactLog, RoomWakeups, RoomReplicas],
})
export class FactsModule {}
