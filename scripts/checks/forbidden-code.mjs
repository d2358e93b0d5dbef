import { codeOnly, isTest, matches, sources } from './sources.mjs';

const everyTs = (file) => /\.tsx?$/.test(file) && !isTest(file);
const isRule = (file) => everyTs(file) && (/\.rules\.ts$/.test(file) || /\/domain\//.test(file));

const search = (folders, accept, pattern, why) => async () =>
  folders.flatMap((folder) =>
    [...sources(folder, accept)].flatMap(({ file, text }) =>
      [...matches(codeOnly(text), pattern)].map(({ line, found }) => `${file}:${line} ${found.trim()}: ${why}`),
    ),
  );

/** The environment is read once, by the entry points, and checked by core/config. */
const ENTRY = /^server\/src\/(core\/config\/|main\.ts$|launch\.ts$|cli\/)/;
export const environment = search(
  ['server/src', 'shared/src'],
  (file) => everyTs(file) && !ENTRY.test(file),
  /\bprocess\.env\b/g,
  'only core/config and the entry points read the environment',
);

export const clockAndChance = search(
  ['server/src', 'shared/src', 'client/src'],
  isRule,
  /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)|\bperformance\.now\b|\brandomUUID\b|\brandomBytes\b/g,
  'a rule gets clock and chance as arguments',
);

export const forwardReferences = search(
  ['server/src'],
  everyTs,
  /\bforwardRef\b/g,
  'modules know each other in one direction',
);

export const looseTypes = search(
  ['server/src', 'shared/src', 'client/src'],
  everyTs,
  /@ts-(?:ignore|nocheck)|<any>|: any\b|\bas any\b/g,
  'no any',
);

/** A file that only passes on what others export hides who depends on whom. */
export const barrels = async () =>
  ['server/src', 'shared/src', 'client/src'].flatMap((folder) =>
    [...sources(folder, (file) => /(^|\/)index\.tsx?$/.test(file))].map(
      ({ file }) => `${file}: no barrels, import the file itself`,
    ),
  );
