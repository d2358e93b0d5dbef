import { existsSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import express, { type Handler } from 'express';
import { CLIENT_DIST } from './client-bundle.js';

const HASHED = `${sep}assets${sep}`;

const ROOT = join(CLIENT_DIST, 'browser');
const files = express.static(ROOT, {
  index: false,
  redirect: false,
  dotfiles: 'ignore',
  setHeaders: (response, path) => {
    // Names in assets/ hold the hash of their content and never change; the few others are asked for again and answered by 304.
    response.setHeader('Cache-Control', path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache');
  },
});

const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/**
 * The client's files: scripts, styles, fonts, icon. Only names with an ending are looked for on the disk. The build left a
 * compressed twin beside each text file; who takes it gets that.
 */
export const clientFiles: Handler = (request, response, next) => {
  if (request.path.startsWith('/api/') || !/\.\w+$/.test(request.path)) return next();
  const { path, url } = request;
  const twin = ENCODINGS.find(({ name, ending }) => request.acceptsEncodings(name) === name && hasFile(path + ending));
  if (twin === undefined) return files(request, response, next);
  response.type(extname(path)).setHeader('Content-Encoding', twin.name);
  response.vary('Accept-Encoding');
  request.url = path + twin.ending;
  return files(request, response, (error?: unknown) => {
    request.url = url;
    next(error);
  });
};

const hasFile = (path: string): boolean => /^(?:\/[\w-]+(?:\.[\w-]+)*)+$/.test(path) && existsSync(join(ROOT, path));
