/** The colours a person chose; `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark' | 'contrast';

/** The text size a person chose: 18, 21 or 25 px at the browser's default size. */
export type TextSize = 1 | 2 | 3;

export interface Look {
  readonly theme: Theme;
  readonly textSize: TextSize;
}

export const DEFAULT_LOOK: Look = { theme: 'auto', textSize: 1 };

/** Name of the cookie that keeps the look; a cookie, so that the server can draw the first page rightly. */
export const LOOK_COOKIE = 'look';

const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'contrast'];
const TEXT_SIZES: readonly TextSize[] = [1, 2, 3];

/** Reads the value of the look cookie; whatever is not understood falls back to the default. */
export function parseLook(value: string | undefined): Look {
  const [theme, size] = (value ?? '').split('-');
  return {
    theme: THEMES.find((known) => known === theme) ?? DEFAULT_LOOK.theme,
    textSize: TEXT_SIZES.find((known) => String(known) === size) ?? DEFAULT_LOOK.textSize,
  };
}

/** The value to keep in the cookie, for example `dark-2`. */
export function formatLook(look: Look): string {
  return `${look.theme}-${look.textSize}`;
}

/** The look kept in a Cookie header or in `document.cookie`. */
export function lookFromCookies(cookies: string): Look {
  const found = cookies
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${LOOK_COOKIE}=`));
  return parseLook(found?.slice(LOOK_COOKIE.length + 1));
}

/** The attributes that `<html>` carries for a look. */
export function lookAttributes(look: Look): { 'data-theme'?: string; 'data-text'?: string } {
  return {
    ...(look.theme === 'auto' ? {} : { 'data-theme': look.theme }),
    ...(look.textSize === 1 ? {} : { 'data-text': String(look.textSize) }),
  };
}
