/** Catalogue of the words about opinion groups. */
export const OPINIONS = 'opinions';
