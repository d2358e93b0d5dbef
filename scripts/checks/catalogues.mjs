import { isTest, sources } from './sources.mjs';
import { constantsOf, keysIn } from './used-keys.mjs';

const LANGUAGES = ['en', 'hr', 'sl', 'fr', 'lv'];
const FORMS = /_(zero|one|two|few|many|other)$/;

const flat = (value, trail = '') =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) => flat(inner, trail === '' ? name : `${trail}.${name}`))
    : [[trail, String(value)]];
const stem = (key) => key.replace(FORMS, '').replace(/_ordinal$/, '');
const holes = (text) => [...text.matchAll(/\{\{\s*-?\s*([\w.]+)/g)].map(([, name]) => name);
const formsOf = (language, type) => new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories;

/** Catalogues `{namespace: {language: {key: text}}}` from JSON files given as `{file, text}`. */
export function readCatalogues(files) {
  const all = {};
  for (const { file, text } of files) {
    const [language, name] = file.split('/').slice(-2);
    const space = name.replace(/\.json$/, '');
    all[space] = { ...all[space], [language]: Object.fromEntries(flat(JSON.parse(text))) };
  }
  return all;
}

function faultsOfPlurals(where, language, texts) {
  const groups = new Map();
  for (const key of Object.keys(texts)) {
    const form = FORMS.exec(key)?.[1];
    if (form !== undefined) groups.set(key.replace(FORMS, ''), [...(groups.get(key.replace(FORMS, '')) ?? []), form]);
  }
  return [...groups].flatMap(([base, forms]) => {
    // "too_few" beside "too_many" are words of keys, not forms of a number.
    if (!forms.includes('one') && !forms.includes('other')) return [];
    // French needs "many" from a million on only: no count here comes near.
    const wanted = formsOf(language, base.endsWith('_ordinal') ? 'ordinal' : 'cardinal').filter(
      (form) => language !== 'fr' || form !== 'many',
    );
    const missing = wanted.filter((form) => !forms.includes(form));
    // A form for nought may be given in any language; any other that the language lacks is never shown.
    const needless = forms.filter((form) => form !== 'zero' && !wanted.includes(form));
    return [
      ...missing.map((form) => `${where}: ${base}_${form} is missing (${language} needs it)`),
      ...needless.map((form) => `${where}: ${base}_${form} is never shown in ${language}`),
    ];
  });
}

/** The languages of a namespace against English: same keys, same placeholders, all plural forms, nothing empty. */
export function faultsOfTexts(catalogues) {
  return Object.entries(catalogues).flatMap(([space, languages]) => {
    const isForCitizens = Object.keys(languages).some((language) => language !== 'en');
    const english = languages.en ?? {};
    const stems = new Set(Object.keys(english).map(stem));
    return LANGUAGES.filter((language) => isForCitizens || language === 'en').flatMap((language) => {
      const where = `${language}/${space}.json`;
      const texts = languages[language];
      if (texts === undefined) return [`${where}: the file is missing`];
      const own = new Set(Object.keys(texts).map(stem));
      const empty = Object.entries(texts)
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => `${where}: ${key} is empty`);
      const missing = [...stems].filter((key) => !own.has(key)).map((key) => `${where}: ${key} is missing`);
      const extra = [...own]
        .filter((key) => !stems.has(key))
        .map((key) => `${where}: ${key} stands in no English catalogue`);
      const foreign = Object.entries(texts).flatMap(([key, text]) => {
        const known = new Set(
          Object.entries(english)
            .filter(([other]) => stem(other) === stem(key))
            .flatMap(([, value]) => holes(value)),
        );
        return holes(text)
          .filter((hole) => !known.has(hole) && hole !== 'count')
          .map((hole) => `${where}: ${key} has {{${hole}}}, which English has not`);
      });
      return [...empty, ...missing, ...extra, ...foreign, ...faultsOfPlurals(where, language, texts)];
    });
  });
}

/** Keys that code asks for and no catalogue has, and keys that no code can ask for. */
export function faultsOfUse(catalogues, clientFiles, otherFiles) {
  const constants = constantsOf(clientFiles);
  const read = clientFiles.map((source) => ({ file: source.file, ...keysIn(source, constants) }));
  const literals = new Set(read.flatMap((file) => [...file.literals]));
  for (const source of otherFiles) for (const literal of keysIn(source, constants).literals) literals.add(literal);
  const patterns = read.flatMap((file) => file.patterns);
  const english = Object.entries(catalogues).flatMap(([space, { en = {} }]) =>
    Object.keys(en).map((key) => ({ space, key, names: [key, stem(key)] })),
  );

  const isAsked = ({ space, names }) =>
    names.some(
      (name) =>
        literals.has(name) ||
        literals.has(`${space}:${name}`) ||
        patterns.some((pattern) => pattern.test(name) || pattern.test(`${space}:${name}`)),
    );
  const unused = english
    .filter((entry) => !isAsked(entry))
    .map(({ space, key }) => `en/${space}.json: ${key} is used nowhere`);

  const missing = read.flatMap(({ file, calls, spaces }) =>
    calls.flatMap(({ key, pattern, ns }) => {
      const [prefix, rest] = key?.includes(':') ? key.split(':', 2) : [null, key];
      const looked = prefix !== null ? [prefix] : ns === 'any' ? null : ns !== null ? [ns] : spaces;
      const near = english.filter(({ space }) => looked === null || looked.includes(space));
      const isThere = near.some(({ space, key: full, names }) =>
        pattern === undefined
          ? names.includes(rest) || full.startsWith(`${rest}_`) || full.startsWith(`${rest}.`)
          : pattern === null ||
            pattern.test(full) ||
            names.some((name) => pattern.test(name) || pattern.test(`${space}:${name}`)),
      );
      return isThere || near.length === 0
        ? near.length === 0
          ? [`${file}: ${key ?? pattern} looks in ${looked}, which has no catalogue`]
          : []
        : [`${file}: ${key ?? pattern} stands in no catalogue of ${looked ?? 'any name'}`];
    }),
  );
  return [...missing, ...unused];
}

const isCode = (file) => /\.tsx?$/.test(file) && !isTest(file);

/** All catalogues of the client are complete and used. */
export async function catalogueCheck() {
  const catalogues = readCatalogues([...sources('client/src/locales', (file) => file.endsWith('.json'))]);
  const use = faultsOfUse(catalogues, [...sources('client/src', isCode)], [...sources('shared/src', isCode)]);
  return [...faultsOfTexts(catalogues), ...use];
}
