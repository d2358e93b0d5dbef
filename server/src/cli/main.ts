import 'reflect-metadata';
import { ConfigFault } from '../core/config/config.js';
import { loadEnvironment } from '../core/config/environment.js';
import { DataDirInUse } from '../core/database/embedded/instance-lock.js';
import { version } from '../version.js';
import { type Command, CommandFault, InputFault, UsageFault } from './command.js';
import { readCommandLine } from './command-line.js';

/** Loaded when asked for: the help must not wait for the whole program. */
const COMMANDS: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  migrate: () => import('./migrate.command.js'),
  seed: () => import('./seed.command.js'),
  import: () => import('./import.command.js'),
  export: () => import('./export.command.js'),
  invite: () => import('./invite.command.js'),
  count: () => import('./count.command.js'),
  opinions: () => import('./opinions.command.js'),
  replay: () => import('./replay.command.js'),
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

async function overview(): Promise<void> {
  say('polylogue: the command-line tool of Polylogue\n\nUsage: polylogue COMMAND …\n');
  for (const load of Object.values(COMMANDS)) {
    const { command } = await load();
    say(`  ${`${command.name} ${command.usage}`.trim()}\n      ${command.summary}`);
  }
  say(
    '\n  polylogue COMMAND --help tells more. The same environment as the server: DATABASE_URL, or DATA_DIR with its own PostgreSQL.',
  );
}

function explain({ name, usage, summary, options = {} }: Command, print = say): void {
  print(`Usage: polylogue ${`${name} ${usage}`.trim()}\n\n${summary}`);
  for (const [option, meaning] of Object.entries(options)) print(`  --${option.padEnd(10)} ${meaning}`);
}

/** Runs what was typed; answers the exit code: 0 done, 1 could not be done, 2 typed wrongly, or given what cannot be read. */
async function run(args: readonly string[]): Promise<number> {
  const { name, words, options, given } = readCommandLine(args);
  if (name === null && options.version === true) {
    say(version);
    return 0;
  }
  if (name === null || name === 'help') {
    await overview();
    return name === null && options.help !== true ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    complain(`There is no command ${name}. polylogue --help lists all.`);
    return 2;
  }
  const { command } = await load();
  if (options.help === true) {
    explain(command);
    return 0;
  }
  try {
    await command.run({ words, options, given, env: loadEnvironment(), say, complain });
    return 0;
  } catch (error) {
    if (error instanceof UsageFault) explain(command, complain);
    const isExpected = error instanceof CommandFault || error instanceof ConfigFault || error instanceof DataDirInUse;
    complain(
      isExpected || !(error instanceof Error)
        ? String(error instanceof Error ? error.message : error)
        : (error.stack ?? error.message),
    );
    return error instanceof UsageFault || error instanceof InputFault ? 2 : 1;
  }
}

// Timers of libraries must not keep a finished command alive.
process.exit(await run(process.argv.slice(2)));
