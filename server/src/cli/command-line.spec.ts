import { describe, expect, it } from '@jest/globals';
import { readCommandLine } from './command-line.js';

describe('the command line', () => {
  it('takes the first word as the command and the others as its words', () => {
    expect(readCommandLine(['import', 'network', 'a file.json'])).toMatchObject({
      name: 'import',
      words: ['network', 'a file.json'],
    });
  });

  it('reads options with a space or an equals sign', () => {
    const { options } = readCommandLine(['replay', 'dir', '--url', 'http://x', '--network=a=b']);
    expect(options.url).toBe('http://x');
    expect(options.network).toBe('a=b');
  });

  it('takes an option without a value as a flag', () => {
    const { options, words } = readCommandLine(['seed', '--help', 'x']);
    expect(options.help).toBe(true);
    expect(words).toEqual(['x']);
  });

  it('takes everything after two hyphens as words', () => {
    expect(readCommandLine(['import', '--', '--odd-name.json']).words).toEqual(['--odd-name.json']);
  });

  it('has no command where nothing was typed', () => {
    expect(readCommandLine([]).name).toBeNull();
  });

  it('does not let an option reach the prototype of objects', () => {
    readCommandLine(['x', '--__proto__', 'polluted']);
    expect(Object.prototype.toString.call({})).toBe('[object Object]');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
