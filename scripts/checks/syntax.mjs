import { parseSync } from '@swc/core';

/** Every node of a syntax tree. */
export function* nodes(node) {
  if (Array.isArray(node)) for (const inner of node) yield* nodes(inner);
  else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') yield node;
    for (const inner of Object.values(node)) if (inner !== null && typeof inner === 'object') yield* nodes(inner);
  }
}

export const treeOf = (file, text) =>
  parseSync(text, { syntax: 'typescript', tsx: file.endsWith('.tsx'), decorators: true, target: 'es2022' });
