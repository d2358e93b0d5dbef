import type { StoredLetter } from './mail-folder.js';

/** A plain page of mails; links in them can be followed. */
export function mailPage(letters: readonly StoredLetter[]): string {
  const list = letters.map(letterHtml).join('') || '<p>No mail was sent yet.</p>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mails of this machine</title></head>
<body style="font:18px/1.5 system-ui,sans-serif;background:#faf7f0;color:#1a1916;margin:0"><main style="max-width:42rem;margin:auto;padding:1.5rem">
<h1>Mails of this machine</h1><p>No mail server is configured, so mails are shown here, to this machine only.</p>${list}</main></body></html>`;
}

const letterHtml = ({ to, subject, text, locale, at }: StoredLetter): string =>
  `<article lang="${locale}" style="border-top:1px solid #b9b19f;padding:1rem 0"><h2 style="margin:0">${escape(subject)}</h2>
<p style="margin:.2rem 0">${escape(to)} · <time datetime="${escape(at)}">${escape(at.slice(0, 16).replace('T', ' '))} UTC</time></p>
<p style="white-space:pre-wrap;overflow-wrap:anywhere">${linked(text)}</p></article>`;

const linked = (text: string): string =>
  escape(text).replace(/https?:&#47;&#47;[\w\-.:&#;]+(?:&#35;[\w-]+)?/g, (url) => `<a href="${url}">${url}</a>`);

const escape = (text: string): string => text.replace(/[&<>"'/#]/g, (char) => `&#${char.charCodeAt(0)};`);
