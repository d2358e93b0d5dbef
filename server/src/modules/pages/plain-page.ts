/** A page that needs nothing: shown when the client is not built or the database is away. Calm, and it says what to do. */
export const plainPage = (lang: string, title: string, text: string): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title></head>
<body style="font:20px/1.5 Georgia,serif;background:#faf7f0;color:#1a1916;margin:0"><main style="max-width:36rem;margin:auto;padding:2rem">
<h1>${title}</h1><p>${text}</p></main></body></html>
`;
