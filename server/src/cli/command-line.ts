/** What was typed after `polylogue`. */
export interface CommandLine {
  readonly name: string | null;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
  /** Every option as often as it was given, in that order; `options` has the last of each. */
  readonly given: readonly (readonly [name: string, value: string | true])[];
}

/** Reads the arguments: `--name value`, `--name=value`, `--flag` before another option or the end; after `--` all are words. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const words: string[] = [];
  const given: [string, string | true][] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const next = args[at + 1];
    if (arg === '--') {
      words.push(...args.slice(at + 1));
      break;
    }
    if (arg === '-h') given.push(['help', true]);
    else if (!arg.startsWith('--')) words.push(arg);
    else if (arg.includes('=')) given.push([arg.slice(2, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)]);
    else if (arg === '--help' || arg === '--version' || next === undefined || next.startsWith('--'))
      given.push([arg.slice(2), true]);
    else {
      given.push([arg.slice(2), next]);
      at += 1;
    }
  }
  const [name = null, ...rest] = words;
  const options: Record<string, string | true> = Object.assign(Object.create(null), Object.fromEntries(given));
  return { name, words: rest, options, given };
}
