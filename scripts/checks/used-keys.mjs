import { nodes, treeOf } from './syntax.mjs';

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A template as a pattern; null where it fixes too little to say anything about a key. */
const patternOf = (template) => {
  const parts = template.quasis.map(({ cooked }) => cooked ?? '');
  return parts.join('').replace(/[^a-zA-Z]/g, '').length < 2 ? null : new RegExp(`^${parts.map(escape).join('.+')}$`);
};
const isTranslate = ({ callee }) =>
  (callee.type === 'Identifier' && /^(t|tc|translate)$/.test(callee.value)) ||
  (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.value === 't');

const spacesOf = (argument, constants) => {
  if (argument?.type === 'StringLiteral') return [argument.value];
  if (argument?.type === 'Identifier') return [constants.get(argument.value) ?? null];
  if (argument?.type === 'ArrayExpression')
    return argument.elements.flatMap((element) => spacesOf(element?.expression, constants));
  return argument === undefined ? ['common'] : [null];
};

/** Constants whose value is a text, by name: namespaces are often named once and used in many files. */
export function constantsOf(files) {
  const constants = new Map();
  for (const { file, text } of files) {
    for (const node of nodes(treeOf(file, text))) {
      if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init?.type === 'StringLiteral') {
        constants.set(node.id.value, node.init.value);
      }
    }
  }
  return constants;
}

/** What a file says about keys: texts and templates anywhere, and calls of `t` with the namespaces they look in (null: any). */
export function keysIn({ file, text }, constants) {
  const literals = new Set();
  const patterns = [];
  const calls = [];
  let spaces = [];
  for (const node of nodes(treeOf(file, text))) {
    if (node.type === 'StringLiteral') literals.add(node.value);
    if (node.type === 'TemplateLiteral') {
      if (node.expressions?.length === 0) literals.add(node.quasis[0]?.cooked ?? '');
      else patterns.push(patternOf(node));
    }
    if (node.type !== 'CallExpression') continue;
    const [first] = node.arguments;
    if (node.callee.type === 'Identifier' && node.callee.value === 'useTranslation')
      spaces = [...spaces, ...spacesOf(first?.expression, constants)];
    if (!isTranslate(node)) continue;
    const ownSpace = node.arguments[1]?.expression?.properties?.find((property) => property.key?.value === 'ns')?.value;
    const ns = ownSpace === undefined ? null : (spacesOf(ownSpace, constants)[0] ?? 'any');
    if (first?.expression.type === 'StringLiteral') calls.push({ key: first.expression.value, ns });
    if (first?.expression.type === 'TemplateLiteral') calls.push({ pattern: patternOf(first.expression), ns });
  }
  const isOpen = spaces.length === 0 || spaces.includes(null);
  return { literals, patterns: patterns.filter((pattern) => pattern !== null), calls, spaces: isOpen ? null : spaces };
}
