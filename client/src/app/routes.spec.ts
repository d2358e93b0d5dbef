import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '@polylogue/shared/kernel/locales.rules';
import { matchPage } from '../lib/routing/match-page.js';
import { pathsFor } from '../lib/routing/paths.js';
import { pageRoutes } from './routes.js';

const CLIENT = join(import.meta.dirname, '../..');
const catalogueOf = (locale: string, namespace: string): string =>
  join(CLIENT, 'src/locales', locale, `${namespace}.json`);

describe('the pages of the site', () => {
  it('name the file they are loaded from', () => {
    for (const { source } of pageRoutes) expect([source, existsSync(join(CLIENT, source))]).toEqual([source, true]);
  });

  it('have a pattern each, and none hides another', () => {
    for (const route of pageRoutes) {
      const sample = route.pattern.replace(/:\w+/g, 'sample');
      expect(matchPage(pageRoutes, sample)?.route.pattern).toBe(route.pattern);
    }
  });

  it('have their texts in English, and in each language where the server draws them', () => {
    for (const { namespaces, rendering } of pageRoutes) {
      for (const locale of rendering === 'server' ? LOCALES : (['en'] as const)) {
        for (const namespace of namespaces) {
          const file = catalogueOf(locale, namespace);
          expect([file, existsSync(file)]).toEqual([file, true]);
        }
      }
    }
  });

  it('are where the addresses lead', () => {
    const {
      home,
      network,
      dialogue,
      opinions,
      join: toJoin,
      recommendation,
      signIn,
      signUp,
      me,
      room,
      console: desk,
    } = pathsFor('hr');
    const all = [
      home(),
      network('x'),
      dialogue('x'),
      opinions('x'),
      toJoin(),
      toJoin('ABC234'),
      recommendation('x'),
      signUp(),
      me(),
      room('x'),
      desk('x'),
    ];
    for (const path of [...all, signIn()])
      expect([path, matchPage(pageRoutes, path.slice(3) || '/') !== null]).toEqual([path, true]);
  });

  it('say common and errors in every language', () => {
    for (const locale of LOCALES) {
      for (const namespace of ['common', 'errors'])
        expect(() => JSON.parse(readFileSync(catalogueOf(locale, namespace), 'utf8'))).not.toThrow();
    }
  });
});
