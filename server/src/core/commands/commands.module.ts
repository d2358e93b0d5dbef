import { Global, Module } from '@nestjs/common';
import { StaffLog } from '../audit/staff-log.repository.js';
import { CommandRegistry } from './command-registry.js';
import { CommandRunner } from './command-runner.js';
import { ReceiptCleaner } from './receipt-cleaner.js';
import { ReceiptRepository } from './receipt.repository.js';

/** Commands: parsed once, checked again, done once however often they are sent, staff's logged with their reason. */
@Global()
@Module({
  providers: [CommandRegistry, CommandRunner, ReceiptCleaner, ReceiptRepository, StaffLog],
  exports: [CommandRegistry, CommandRunner, StaffLog],
})
export class CommandsModule {}
