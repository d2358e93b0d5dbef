import { StaffActionRow } from './core/audit/staff-action.entity.js';
import { CommandReceipt } from './core/commands/command-receipt.entity.js';
import { FactRow } from './core/facts/fact.entity.js';
import { RoomLog } from './core/facts/room-log.entity.js';

/** Every table of the product. A test holds this list against the entity files. */
export const entities = [RoomLog, FactRow, CommandReceipt, StaffActionRow];
