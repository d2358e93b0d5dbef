import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from '../build/paths.mjs';

/** Source files below a folder, as `{file, text}` with paths from the root. */
export function* sources(folder, accept) {
  let entries;
  try {
    entries = readdirSync(inRoot(folder), { recursive: true, withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const file = path
      .relative(root, path.join(entry.parentPath ?? entry.path, entry.name))
      .split(path.sep)
      .join('/');
    if (entry.isFile() && !/(^|\/)(node_modules|dist)\//.test(file) && accept(file))
      yield { file, text: readFileSync(inRoot(file), 'utf8') };
  }
}

/** The source with comments and texts blanked, lines kept: so that words in them are not taken for code. */
export const codeOnly = (text) =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, (found) =>
    found.replace(/[^\n]/g, ' '),
  );

export const isTest = (file) => /\.(spec|int-spec)\.tsx?$/.test(file);

/** `file:line` of every match of a pattern in code. */
export function* matches(text, pattern) {
  for (const found of text.matchAll(pattern))
    yield { line: text.slice(0, found.index).split('\n').length, found: found[0] };
}
