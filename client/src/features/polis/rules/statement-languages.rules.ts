/** Official languages of the European Union, by their tags. */
const UNION = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');

/** Languages that statements may have: those of the network first, then others of the Union in the order of their names. */
export function statementLanguages(
  ofNetwork: readonly string[],
  nameOf: (lang: string) => string,
): { readonly lang: string; readonly name: string }[] {
  const others = UNION.filter((lang) => !ofNetwork.includes(lang));
  const named = (lang: string) => ({ lang, name: nameOf(lang) });
  return [...ofNetwork.map(named), ...others.map(named).toSorted((a, b) => a.name.localeCompare(b.name))];
}
