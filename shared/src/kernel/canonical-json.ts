/** What JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * The one way to write a JSON value down, so that equal values have equal hashes everywhere: JSON Canonicalization Scheme
 * (RFC 8785): no blanks, members sorted by the UTF-16 code units of their names, numbers and strings as ECMAScript writes
 * them. Throws a TypeError on what JSON cannot hold: infinities, NaN, lone surrogates.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return written(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${quoted(name)}:${canonicalJson(member)}`).join(',')}}`;
}

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

function written(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('not a JSON number');
  return JSON.stringify(value);
}

function quoted(text: string): string {
  const json = JSON.stringify(text);
  // JSON.stringify writes a lone surrogate as an escape; RFC 8785 section 3.2.2.2 wants an error.
  if (/(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(json)) throw new TypeError('lone surrogate');
  return json;
}
