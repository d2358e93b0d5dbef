import path from 'node:path';

/** Folder of the repository. */
export const root = path.join(import.meta.dirname, '..', '..');
export const inRoot = (...parts) => path.join(root, ...parts);
