import { describe, expect, it } from '@jest/globals';
import { toScriptJson } from './boot.js';
import { assetsOf } from './page-assets.js';
import { type DocumentParts, renderDocument } from './render-document.js';

const parts: DocumentParts = {
  boot: {
    locale: 'hr',
    origin: 'https://example.org',
    queries: [],
    catalogues: {},
    form: null,
    missingPath: null,
    isDrawn: true,
  },
  head: { title: '"><script>alert(1)</script>', description: 'A & B' },
  path: '/hr/d/x',
  isIndexed: true,
  assets: { scripts: ['/assets/main.js', '/assets/page.js'], styles: ['/assets/main.css'] },
  body: '<main>hello</main>',
  noScript: '',
};

describe('the document of a page', () => {
  it('says its language, its address and the same page in every language', () => {
    const html = renderDocument(parts);
    expect(html).toContain('<html lang="hr">');
    expect(html).toContain('<link rel="canonical" href="https://example.org/hr/d/x">');
    for (const lang of ['en', 'hr', 'sl', 'fr', 'lv', 'x-default']) expect(html).toContain(`hreflang="${lang}"`);
    expect(html).toContain('href="https://example.org/lv/d/x"');
  });

  it('escapes what people wrote', () => {
    const html = renderDocument(parts);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('content="A &amp; B"');
  });

  it('has no inline script: one entry, the look, and data', () => {
    const scripts = renderDocument(parts).match(/<script[^>]*>/g) ?? [];
    expect(scripts).toEqual([
      '<script src="/look.js">',
      '<script type="application/json" id="boot">',
      '<script type="module" src="/assets/main.js">',
    ]);
  });

  it('keeps apps and failures out of search', () => {
    const html = renderDocument({ ...parts, isIndexed: false });
    expect(html).toContain('content="noindex"');
    expect(html).not.toContain('hreflang');
  });

  it('carries data that cannot close its element', () => {
    const json = toScriptJson({ name: '</script><!-- \u2028' });
    expect(json).not.toMatch(/[<\u2028]/);
    expect(JSON.parse(json)).toEqual({ name: '</script><!-- \u2028' });
  });
});

describe('the files of a page', () => {
  const manifest = {
    'src/main.tsx': { file: 'assets/main.js', css: ['assets/main.css'], imports: ['_shared.js'] },
    '_shared.js': { file: 'assets/shared.js' },
    'src/page.tsx': { file: 'assets/page.js', css: ['assets/page.css'], imports: ['_shared.js', 'src/main.tsx'] },
  };

  it('are the entry first, then what page and entry import, each once', () => {
    expect(assetsOf(manifest, ['src/main.tsx', 'src/page.tsx'])).toEqual({
      scripts: ['/assets/main.js', '/assets/shared.js', '/assets/page.js'],
      styles: ['/assets/main.css', '/assets/page.css'],
    });
  });

  it('are the entry alone for a page that lies in it', () => {
    expect(assetsOf(manifest, ['src/main.tsx', 'src/joined-in.tsx']).scripts).toEqual([
      '/assets/main.js',
      '/assets/shared.js',
    ]);
  });
});
