import 'reflect-metadata';
import { loadEnvironment } from './core/config/environment.js';
import { launch } from './launch.js';
import { panel } from './panel.js';

try {
  const running = await launch(loadEnvironment());
  if (running.config.mode === 'embedded') process.stdout.write(panel(running));
  let isStopping = false;
  const stop = (): void => {
    // A second Ctrl-C does not wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
