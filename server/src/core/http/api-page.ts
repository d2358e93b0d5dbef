type Json = Record<string, unknown>;

/** A plain, scriptless page of the API: every route and command with its schemas. */
export function apiPage(description: Json): string {
  const routes = Object.entries(asObject(description.paths)).flatMap(([path, operations]) =>
    Object.entries(asObject(operations)).map(([method, operation]) => routeSection(method, path, asObject(operation))),
  );
  const commands = asList(description['x-commands']).map((command) => commandSection(asObject(command)));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Polylogue API</title><style>${STYLE}</style></head><body><main>
<h1>Polylogue API</h1>
<p>Generated from the contract. The same for programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1). How facts, commands and the socket work is told in <code>docs/protocol.md</code>.</p>
<h2>Routes</h2>${routes.join('')}
<h2>Commands</h2><p>Over the socket as <code>command</code>, or <code>POST /api/rooms/{roomId}/commands/{name}</code> with <code>{"key", "input"}</code>.</p>${commands.join('')}
</main></body></html>`;
}

const STYLE = `body{font:18px/1.5 system-ui,sans-serif;background:#faf7f0;color:#1a1916;margin:0}main{max-width:60rem;margin:auto;padding:1.5rem}
h1,h2{font-family:Georgia,serif}details{border-top:1px solid #d9d2c3;padding:.6rem 0}summary{cursor:pointer;min-height:2rem;overflow-wrap:anywhere}
pre{overflow:auto;background:#fffdf8;border:1px solid #d9d2c3;padding:.8rem;font-size:15px}a{color:#1c3d86}b{display:inline-block;min-width:4.5rem}`;

function routeSection(method: string, path: string, operation: Json): string {
  const parts = ['parameters', 'requestBody', 'responses', 'security'].filter((part) => operation[part] !== undefined);
  return section(
    `<b>${method.toUpperCase()}</b> <code>${escape(path)}</code> — ${escape(String(operation.summary))}`,
    pick(operation, parts),
  );
}

const commandSection = (command: Json): string =>
  section(
    `<b>${escape(String(command.by))}</b> <code>${escape(String(command.name))}</code> — ${escape(String(command.summary))}`,
    pick(command, ['input', 'output', 'errors']),
  );

const section = (summary: string, body: Json): string =>
  `<details><summary>${summary}</summary><pre tabindex="0">${escape(JSON.stringify(body, null, 2))}</pre></details>`;

const pick = (from: Json, names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, from[name]]));
const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
