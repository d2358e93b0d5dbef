import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 to AA and axe's own good practice; contrast to AAA besides, as the design asks for. */
const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };

type WindowWithAxe = Window & { readonly axe: { run(where: Document, options: object): Promise<AxeResults> } };

/** One fault as a person can act on it. */
export interface Violation {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

export async function violationsOf(page: Page): Promise<readonly Violation[]> {
  // As a function and not as a script element: the page's own policy forbids inline scripts, rightly.
  await page.evaluate(source);
  const found = await page.evaluate(async (options) => {
    const { axe } = window as unknown as WindowWithAxe;
    const { violations } = await axe.run(document, options);
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map((node) => `${node.target.join(' ')}  ${node.html.slice(0, 160)}  ${node.any[0]?.message ?? ''}`),
    }));
  }, RULES);
  return found;
}

/** Fails with a list that says what is wrong where. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const list = (await violationsOf(page)).map(
    ({ rule, help, where }) => `${rule}: ${help}\n    ${where.slice(0, 5).join('\n    ')}`,
  );
  expect.soft(list.join('\n  '), `axe on ${state} (${page.url()})`).toBe('');
}
