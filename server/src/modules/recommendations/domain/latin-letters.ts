/** Bulgarian by the Transliteration Act of 2009, with Russian and Ukrainian letters by the closest ICAO form. */
const CYRILLIC =
  'а a б b в v г g д d е e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya ё e э e ы y і i ї i є ie ґ g ђ dj ј j љ lj њ nj ћ c џ dz';
/** ISO 843 (ELOT 743), single letters. */
const GREEK = 'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o';

const LATIN = new Map<string, string>();
const PAIRS = `${CYRILLIC} ${GREEK}`.split(' ');
for (let i = 0; i + 1 < PAIRS.length; i += 2) LATIN.set(PAIRS[i] ?? '', PAIRS[i + 1] ?? '');

/** Greek and Cyrillic letters in Latin ones, for an address that everybody can read aloud; other letters stay. Lower case. */
export const inLatinLetters = (text: string): string =>
  [...text.toLowerCase().normalize('NFC')]
    .map((letter) => LATIN.get(letter) ?? LATIN.get(letter.normalize('NFD').charAt(0)) ?? letter)
    .join('');
