/** Six characters without look-alikes (no 0 O 1 I L U V): about 387 million codes. */
export const JOIN_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';

/** A code as it is kept, from what somebody typed: blanks and hyphens away, capitals. Whether there is such a code is not said. */
export const tidyJoinCode = (raw: string): string => raw.replace(/[\s-]/g, '').toUpperCase();
