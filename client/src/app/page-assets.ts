/** One entry of vite's manifest: a built file and what it needs. */
export interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** Addresses a page links: `scripts[0]` is the entry, the others are fetched beside it. */
export interface PageAssets {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What the entry and a page's own file need, found by their sources. */
export function assetsOf(manifest: Manifest, sources: readonly string[]): PageAssets {
  const seen = new Set<string>();
  const visit = (source: string): void => {
    const entry = manifest[source];
    if (entry === undefined || seen.has(source)) return;
    seen.add(source);
    for (const imported of entry.imports ?? []) visit(imported);
  };
  const [first] = sources;
  for (const source of sources) visit(source);
  const entries = [...seen].flatMap((source) => manifest[source] ?? []);
  const main = first === undefined ? undefined : manifest[first];
  const others = entries.filter((entry) => entry !== main && entry.file.endsWith('.js'));
  return {
    scripts: [...(main === undefined ? [] : [main]), ...others].map((entry) => `/${entry.file}`),
    styles: [...new Set(entries.flatMap((entry) => entry.css ?? []))].map((file) => `/${file}`),
  };
}
