/** The beginning of a hash in groups, to compare by eye: `9f2c 4e10 77ab`. */
export const shortHash = (hash: string): string => (hash.slice(0, 12).match(/.{4}/g) ?? []).join(' ');
