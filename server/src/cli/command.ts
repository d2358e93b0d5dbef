import type { EnvironmentInput } from '../core/config/config.js';

/** What a command is given. */
export interface CommandInput {
  /** Words without a leading `--`, after the command's name. */
  readonly words: readonly string[];
  /** `--name value` and `--name` (true). */
  readonly options: Readonly<Record<string, string | true>>;
  /** The same, for options that may be given several times: each in its turn. */
  readonly given: readonly (readonly [name: string, value: string | true])[];
  readonly env: EnvironmentInput;
  readonly say: (line: string) => void;
  /** Beside what was asked for: to the error output. */
  readonly complain: (line: string) => void;
}

/** One command of `polylogue`. */
export interface Command {
  readonly name: string;
  /** After the name, as the help shows it. */
  readonly usage: string;
  readonly summary: string;
  /** Options with what they mean, for `polylogue NAME --help`. */
  readonly options?: Readonly<Record<string, string>>;
  run(input: CommandInput): Promise<void>;
}

/** A command that cannot be done, told in one line to the person who typed it. */
export class CommandFault extends Error {}

/** What the command was given (a file, a value) is not as it must be: nothing was done, exit code 2. */
export class InputFault extends CommandFault {}

/** The command was typed wrongly: its usage is shown too. */
export class UsageFault extends CommandFault {}

/** The value of an option, or undefined; an option without a value is a fault. */
export function optionOf({ options }: Pick<CommandInput, 'options'>, name: string): string | undefined {
  const value = options[name];
  if (value === true) throw new UsageFault(`--${name} needs a value`);
  return value;
}
