import type { z } from 'zod';
import { agendaCommands } from '../agenda/commands.js';
import { dialogueCommands } from '../dialogues/commands.js';
import { opinionCommands } from '../opinions/commands.js';
import { participantCommands } from '../participants/commands.js';
import { pollCommands } from '../polls/commands.js';
import { speakingCommands } from '../speaking/commands.js';
import { statementCommands } from '../statements/commands.js';
import { statementStaffCommands } from '../statements/staff-commands.js';
import { threadCommands } from '../threads/commands.js';

/** Every command of the room. */
export const roomCommands = [
  ...dialogueCommands,
  ...agendaCommands,
  ...speakingCommands,
  ...statementCommands,
  ...statementStaffCommands,
  ...opinionCommands,
  ...pollCommands,
  ...threadCommands,
  ...participantCommands,
] as const;

export type RoomCommand = (typeof roomCommands)[number];
export type CommandName = RoomCommand['name'];
export type CommandOf<N extends CommandName> = Extract<RoomCommand, { name: N }>;
/** What a sender gives, before parsing. */
export type CommandInput<N extends CommandName> = z.input<CommandOf<N>['input']>;
/** What a handler gets, after parsing. */
export type ParsedInput<N extends CommandName> = z.output<CommandOf<N>['input']>;
export type CommandOutput<N extends CommandName> = z.output<CommandOf<N>['output']>;
