import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { roomCommands } from '@polylogue/shared/rooms/commands';
import { z } from 'zod';

const words = (namespace: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../locales/en', `${namespace}.json`), 'utf8'));
const Words = z.record(z.string(), z.string());
const LOGGED = z.object({ log: z.object({ verb: Words }) }).parse(words('desk')).log.verb;
const PENDING = z.object({ command: Words }).parse(words('staff-view')).command;

const keyOf = (name: string): string => name.replaceAll('.', '_').replaceAll('-', '_');
const staffCommands = roomCommands.filter(({ by }) => by === 'staff').map(({ name }) => name);
/** Each of its statements stands in the log with the step that it took. */
const LOGS_STEPS = 'statements.moderate-several';

describe('what staff can do', () => {
  it('has a word in the log, command by command', () => {
    const missing = staffCommands.filter((name) => name !== LOGS_STEPS && LOGGED[keyOf(name)] === undefined);
    expect(missing).toEqual([]);
  });

  it('has a word while it waits for a line', () => {
    expect(staffCommands.filter((name) => PENDING[keyOf(name)] === undefined)).toEqual([]);
  });
});
