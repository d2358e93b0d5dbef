import { join, sep } from 'node:path';
import express, { type Handler } from 'express';
import { CLIENT_DIST } from './client-bundle.js';

const HASHED = `${sep}assets${sep}`;

const files = express.static(join(CLIENT_DIST, 'browser'), {
  index: false,
  redirect: false,
  dotfiles: 'ignore',
  setHeaders: (response, path) => {
    // Names in assets/ hold the hash of their content and never change; the few others are asked for again and answered by 304.
    response.setHeader('Cache-Control', path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache');
  },
});

/** The client's files: scripts, styles, fonts, icon. Only names with an ending are looked for on the disk. */
export const clientFiles: Handler = (request, response, next) => {
  if (request.path.startsWith('/api/') || !/\.\w+$/.test(request.path)) return next();
  return files(request, response, next);
};
