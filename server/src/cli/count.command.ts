import { RULES } from '@polylogue/shared/counting/account';
import { type Command, type CommandInput, InputFault, optionOf, UsageFault } from './command.js';
import { readInputFile } from './input-file.js';
import { countBytes } from './count/count-bytes.js';

/**
 * Counts a file of ballots and prints the account as one JSON object, and nothing else. Needs no database and no configuration:
 * whoever has the file can do it.
 */
export const command: Command = {
  name: 'count',
  usage: 'FILE --rule RULE [--seats N] [--option key=value …]',
  summary: `Count a file of ballots and print the result as JSON. Rules: ${RULES.join(', ')}.`,
  options: {
    rule: 'how to count; see docs/guides/counting.md',
    seats: 'how many are elected, where the rule fills seats (default: as the file says, else 1)',
    option: 'an option of the rule, such as utility=count; may be given several times',
  },
  async run(input) {
    const [file, ...more] = input.words;
    const rule = optionOf(input, 'rule');
    if (file === undefined || rule === undefined) throw new UsageFault('Say what to count and how: FILE --rule RULE');
    const stranger = Object.keys(input.options).find((name) => !['rule', 'seats', 'option'].includes(name));
    if (stranger !== undefined) throw new UsageFault(`There is no --${stranger}`);
    const twice = ['rule', 'seats'].find((name) => input.given.filter(([it]) => it === name).length > 1);
    if (twice !== undefined) throw new UsageFault(`--${twice} is given twice`);
    const seats = seatsOf(optionOf(input, 'seats'));
    const options = settingsOf([...input.given, ...more.map((word) => ['option', word] as const)]);
    const bytes = await readInputFile(file);
    const counted = countBytes(file, bytes, { rule, options, ...(seats === undefined ? {} : { seats }) });
    if (!counted.ok) throw new InputFault(counted.reason);
    for (const doubt of counted.doubts) input.complain(`${doubt}; the ballots were counted`);
    input.say(JSON.stringify(counted.account, null, 2));
  },
};

function seatsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InputFault(`--seats must be a whole number from 1 to 999, not "${text}"`);
  return Number(text);
}

/** `key=value` of every `--option`; the same key twice is a fault, for nobody could say which was meant. */
function settingsOf(given: CommandInput['given']): Record<string, string> {
  const settings = new Map<string, string>();
  for (const [name, value] of given) {
    if (name !== 'option') continue;
    const at = value === true ? -1 : value.indexOf('=');
    if (value === true || at < 1)
      throw new UsageFault(`--option needs key=value${value === true ? '' : `, not ${value}`}`);
    const key = value.slice(0, at);
    if (settings.has(key)) throw new InputFault(`Option ${key} is given twice.`);
    settings.set(key, value.slice(at + 1));
  }
  return Object.fromEntries(settings);
}
