import { readFileSync } from 'node:fs';

/** Fields of /proc/PID/stat after the name in brackets (which may hold spaces); null where the system has no such file. */
function stat(pid: number): string[] | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Whether a process of this number runs; one that has ended and waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
  return stat(pid)?.[0] !== 'Z';
}

/** When a process began, in ticks since the machine did; empty where the system does not tell. */
export const beganAt = (pid: number): string => stat(pid)?.[19] ?? '';

/** Command line of a process where the system shows it, else null. */
export function commandLine(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return null;
  }
}
