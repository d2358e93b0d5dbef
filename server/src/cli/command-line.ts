/** What was typed after `polylogue`. */
export interface CommandLine {
  readonly name: string | null;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
}

/** Reads the arguments: `--name value`, `--name=value`, `--flag` before another option or the end; after `--` all are words. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const words: string[] = [];
  const options: Record<string, string | true> = Object.create(null);
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const next = args[at + 1];
    if (arg === '--') {
      words.push(...args.slice(at + 1));
      break;
    }
    if (arg === '-h') options.help = true;
    else if (!arg.startsWith('--')) words.push(arg);
    else if (arg.includes('=')) options[arg.slice(2, arg.indexOf('='))] = arg.slice(arg.indexOf('=') + 1);
    else if (arg === '--help' || arg === '--version' || next === undefined || next.startsWith('--'))
      options[arg.slice(2)] = true;
    else {
      options[arg.slice(2)] = next;
      at += 1;
    }
  }
  const [name = null, ...rest] = words;
  return { name, words: rest, options };
}
