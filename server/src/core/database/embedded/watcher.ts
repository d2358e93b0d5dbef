import { isAlive } from './processes.js';

// Run as a process of its own where the kernel cannot do it: stops PostgreSQL when the program that started it is gone.
const [parent, database] = process.argv.slice(2).map(Number);

setInterval(() => {
  if (parent === undefined || database === undefined || !isAlive(database)) process.exit(0);
  if (!isAlive(parent)) {
    process.kill(database, 'SIGINT');
    process.exit(0);
  }
}, 500);
