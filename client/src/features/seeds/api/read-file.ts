import { LONGEST_TEXT } from '../rules/read-seeds.rules.js';

/** Why a file cannot be read at all. */
export type FileFault = 'too_large' | 'not_utf8';

/** The text of a file; what is no UTF-8 is refused rather than shown with wrong letters. */
export async function readFile(file: File): Promise<{ readonly text: string } | { readonly fault: FileFault }> {
  if (file.size > LONGEST_TEXT) return { fault: 'too_large' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { fault: 'not_utf8' };
  }
}
