import type { EnvironmentInput } from './config.js';

/** The one place that looks at the process's environment. */
export const loadEnvironment = (): EnvironmentInput => ({ ...process.env });
