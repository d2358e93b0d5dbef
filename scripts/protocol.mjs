// Writes the generated part of docs/protocol.md from the built contract.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ERROR_STATUS } from '../shared/dist/kernel/error-codes.js';
import { roomCommands } from '../shared/dist/rooms/commands.js';
import { LiveEntry } from '../shared/dist/rooms/events.js';
import { RoomFact } from '../shared/dist/rooms/facts.js';
import { z } from 'zod';

const FILE = new URL('../docs/protocol.md', import.meta.url);
const BEGIN = '<!-- generated: npm run protocol -->';
const END = '<!-- end -->';

const typeName = (schema) => {
  if (!schema || typeof schema !== 'object') return '';
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((it) => `\`${JSON.stringify(it)}\``).join(' or ');
  if (schema.anyOf ?? schema.oneOf) return (schema.anyOf ?? schema.oneOf).map(typeName).join(' or ');
  if (schema.type === 'array') return `list of ${typeName(schema.items)}`;
  if (schema.format) return schema.format;
  if (schema.type === 'object' && schema.properties) return `{${Object.keys(schema.properties).join(', ')}}`;
  return schema.type === 'null' ? '`null`' : (schema.type ?? 'text');
};
const fields = (schema, io) => {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  const shapes = (json.anyOf ?? json.oneOf ?? [json]).map(({ properties = {} }) =>
    Object.entries(properties)
      .map(([name, part]) => `\`${name}\`: ${typeName(part)}`)
      .join('; '),
  );
  return shapes.map((shape) => shape || 'nothing').join(' — or ');
};
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ].join('\n');

const commands = table(
  ['command', 'by', 'what', 'input', 'output', 'may answer'],
  roomCommands.map((it) => [
    `\`${it.name}\``,
    it.by,
    it.summary,
    fields(it.input, 'input'),
    fields(it.output, 'output'),
    it.errors.map((code) => `\`${code}\``).join(' '),
  ]),
);
const facts = table(
  ['fact', 'payload'],
  RoomFact.options.map((it) => [`\`${it.shape.type.value}\``, fields(it.shape.payload, 'output')]),
);
const live = table(
  ['topic', 'value'],
  LiveEntry.options.map((it) => [
    `\`${it.shape.topic.value}\`${it.shape.id ? ' (by `id`)' : ''}`,
    fields(it.shape.value, 'output'),
  ]),
);
const codes = table(
  ['code', 'status'],
  Object.entries(ERROR_STATUS).map(([code, status]) => [`\`${code}\``, String(status)]),
);
const generated = `${BEGIN}\n\n## Commands\n\n${commands}\n\n## Facts\n\n${facts}\n\n## Live entries\n\n${live}\n\n## Codes\n\n${codes}\n\n${END}`;

/** The file as it is and as it should be. */
export async function protocolText() {
  const text = await readFile(FILE, 'utf8');
  const before = text.slice(0, text.indexOf(BEGIN));
  const after = text.slice(text.indexOf(END) + END.length);
  return { text, next: before + generated + after };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(FILE, (await protocolText()).next);
