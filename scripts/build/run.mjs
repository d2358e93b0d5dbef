import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** Runs a program and answers its exit code (1 where it cannot start). `quiet` keeps what it says and hands it back. */
export function run(command, args, { cwd = root, env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd, stdio, env: { ...process.env, ...env } });
    let output = '';
    for (const stream of quiet ? [child.stdout, child.stderr] : []) stream.on('data', (piece) => (output += piece));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a script of a package of node_modules with this Node; no shell, so paths with spaces are safe. */
export const runNode = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);

/** Runs npm: the one that called us, else the one beside Node, else the one of the PATH. */
export function runNpm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return runNode(own, args, options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}
