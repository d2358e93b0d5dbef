/** Texts of the list of files. */
export const FILE_TEXTS = 'polis-files';
