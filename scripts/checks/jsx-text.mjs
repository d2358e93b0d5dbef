import { isTest, sources } from './sources.mjs';
import { nodes, treeOf } from './syntax.mjs';

const isScreen = (file) =>
  file.endsWith('.tsx') &&
  !isTest(file) &&
  !file.startsWith('client/src/ui/gallery/') &&
  !file.startsWith('client/src/testing/');
/** Attributes that are read out or shown. */
const SHOWN = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
  'hint',
  'description',
]);
/** Has at least two letters in a row: signs, numbers and single marks are the same in all languages. */
const isWording = (text) => /\p{L}{2}/u.test(text);

const literalOf = (value) => {
  if (value?.type === 'StringLiteral') return value.value;
  if (value?.type === 'JSXExpressionContainer' && value.expression.type === 'StringLiteral')
    return value.expression.value;
  return null;
};

/** Wording that stands in markup: as text, as a text in braces, or in an attribute that is read out. */
export function wordingIn(file, text) {
  const found = [];
  for (const node of nodes(treeOf(file, text))) {
    if (node.type === 'JSXText') found.push(node.value.trim());
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      found.push(...node.children.map(literalOf).filter(Boolean));
    if (node.type === 'JSXAttribute' && SHOWN.has(node.name.value)) found.push(literalOf(node.value) ?? '');
  }
  return found.filter(isWording);
}

/** What people read comes from the catalogues, never from the markup. */
export const jsxText = async () =>
  [...sources('client/src', isScreen)].flatMap(({ file, text }) =>
    wordingIn(file, text).map((words) => `${file}: "${words}" stands in the markup instead of a catalogue`),
  );
