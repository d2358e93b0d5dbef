import { z } from 'zod';
import type { ErrorCode } from './error-codes.js';

/** A command of the room: the same over the socket (`command`) and over HTTP (`POST /api/rooms/:roomId/commands/:name`). */
export interface CommandDefinition {
  readonly name: string;
  readonly summary: string;
  /** `citizen`: a participant of the room; `staff`: an account with a role that the policy accepts. */
  readonly by: 'citizen' | 'staff';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly errors: readonly ErrorCode[];
}

/** Names a command of the contract; keeps its exact types. */
export const defineCommand = <const C extends CommandDefinition>(command: C): C => command;

/** Chosen by the sender, new for each intent, repeated for each retry of it: 8 to 64 characters. */
export const IdempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
export type IdempotencyKey = z.infer<typeof IdempotencyKey>;

/** Output of a command that answers nothing more than that it is done. */
export const Done = z.strictObject({});
