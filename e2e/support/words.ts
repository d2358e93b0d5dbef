import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '@polylogue/shared/kernel/locale';
import { repository } from './places.js';

type Params = Readonly<Record<string, string | number>>;
type Texts = { readonly [key: string]: string | Texts };

const held = new Map<string, Texts>();

function catalogue(locale: Locale, namespace: string): Texts {
  const file = path.join(repository, 'client/src/locales', locale, `${namespace}.json`);
  const texts = held.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Texts);
  held.set(file, texts);
  return texts;
}

function textAt(texts: Texts, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<string | Texts | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), texts);
  return typeof found === 'string' ? found : undefined;
}

/** The form of a text for a number, as i18next chooses it. */
function formOf(
  locale: Locale,
  { texts, key, params }: { texts: Texts; key: string; params: Params },
): string | undefined {
  const { count } = params;
  if (typeof count !== 'number') return textAt(texts, key);
  const cardinal = textAt(texts, `${key}_${new Intl.PluralRules(locale).select(count)}`);
  const ordinal = textAt(texts, `${key}_ordinal_${new Intl.PluralRules(locale, { type: 'ordinal' }).select(count)}`);
  return cardinal ?? ordinal ?? textAt(texts, `${key}_other`) ?? textAt(texts, key);
}

/**
 * What the screens say, read from the catalogues, so that a test speaks a person's language and no text is written twice.
 * `namespace:key`; English where the language has no such catalogue (staff screens).
 */
export function words(locale: Locale): (name: string, params?: Params) => string {
  return (name, params = {}) => {
    const template = templateOf(locale, name, params);
    return template.replaceAll(/\{\{(\w+)\}\}/g, (whole, param: string) => String(params[param] ?? whole));
  };
}

/** The same as a pattern: what is not given may be anything. */
export function pattern(locale: Locale): (name: string, params?: Params) => RegExp {
  return (name, params = {}) => {
    const parts = templateOf(locale, name, params).split(/\{\{(\w+)\}\}/);
    const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(
      parts
        .map((part, at) =>
          at % 2 === 0 ? escape(part) : params[part] === undefined ? '.+' : escape(String(params[part])),
        )
        .join(''),
    );
  };
}

function templateOf(locale: Locale, name: string, params: Params): string {
  const [namespace = '', key = ''] = name.split(':');
  for (const language of [locale, 'en'] as const) {
    try {
      const found = formOf(language, { texts: catalogue(language, namespace), key, params });
      if (found !== undefined) return found;
    } catch {
      // No such catalogue in this language.
    }
  }
  throw new Error(`no text ${name} in ${locale}`);
}
