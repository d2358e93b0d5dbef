/** Whether the word was written: capitals, blanks around it and marks on letters do not matter. */
export const isConfirmed = (typed: string, word: string): boolean => plain(typed) === plain(word);

const plain = (text: string): string => text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
