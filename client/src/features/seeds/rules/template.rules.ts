import { field } from '@polylogue/shared/counting/formats/separated';

/** Two statements that show how the table is meant. */
export interface TemplateExample {
  readonly texts: readonly string[];
  readonly lang: string;
  readonly origin: string;
}

/**
 * A table to fill in, in UTF-8 with its mark, without which spreadsheets show č as two signs: `text`, `lang`, `origin` and a column for each
 * language of the dialogue, into which may be translated.
 */
export function templateOf(languages: readonly string[], { texts, lang, origin }: TemplateExample): string {
  const rows = [
    ['text', 'lang', 'origin', ...languages],
    ...texts.map((text) => [text, lang, origin, ...languages.map(() => '')]),
  ];
  return `\uFEFF${rows.map((row) => `${row.map((cell) => field(cell)).join(',')}\r\n`).join('')}`;
}
