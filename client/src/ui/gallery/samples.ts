/** Words for the gallery only, long ones and several scripts on purpose; never shown to people who use the product. */
export const SAMPLES = {
  question: 'Which public services should never be online only?',
  finnish: 'Kunnallisvaltuustovaaliehdokasasettelukokouksen pöytäkirjanpitäjä',
  greek: 'Ηλεκτρονική διακυβέρνηση και αντισυνταγματικότητα στους δήμους της Θεσσαλονίκης',
  latvian: 'Digitalizācija mazpilsētās: kuriem pakalpojumiem vienmēr jābūt arī klātienē?',
  bulgarian: 'Всяко село има нужда от място, където човек помага с формулярите.',
  statement: 'Every village needs one counter where a person helps you with forms, even if everything is also online.',
  french: '« Les aînés ne doivent pas dépendre de leurs petits-enfants pour une carte d’identité. »',
  endless: 'https://example.org/'.padEnd(160, 'very-long-address-without-any-place-to-break'),
  arabic: 'مرحبا (test) 123',
  override: 'A text \u202Ewith an override\u202C and z\u0351\u0352\u0353\u0354alg\u0351\u0352o',
  reason: 'Žužemberk spoke twice already, so other towns come first.',
  intro: 'Each primitive in each state. Change colours and text size here, then go through with the keyboard alone.',
} as const;

export const PLACES = [
  { key: 'pr', letters: 'PR', name: 'Pregrada', value: 122 },
  { key: 'zu', letters: 'ŽU', name: 'Žužemberk', value: 94 },
  { key: 'pl', letters: 'PL', name: 'Ploeuc-L’Hermitage', value: 88 },
  { key: 'lu', letters: 'LU', name: 'Ludza', value: 97 },
] as const;

export const LANGUAGES = [
  { lang: 'en', label: 'English', href: '#en', isCurrent: true },
  { lang: 'hr', label: 'hrvatski', href: '#hr' },
  { lang: 'sl', label: 'slovenščina', href: '#sl' },
  { lang: 'fr', label: 'français', href: '#fr' },
  { lang: 'lv', label: 'latviešu', href: '#lv' },
] as const;

export const TAB_BAR = [
  { href: '#now', label: 'Now', isCurrent: true },
  { href: '#statements', label: 'Statements', badge: '3' },
  { href: '#discussion', label: 'Discussion' },
  { href: '#results', label: 'Results' },
] as const;

const OPTIONS = [
  { key: 'counter', label: 'A help counter in every village', parts: [64, 36, 28, 43] },
  { key: 'internet', label: 'Fast internet for every farm', parts: [32, 36, 40, 30] },
  { key: 'courses', label: 'Courses for people over 54', parts: [24, 20, 20, 28] },
] as const;

export const BAR_ROWS = OPTIONS.map(({ key, label, parts }) => {
  const value = parts.reduce((sum: number, part) => sum + part, 0);
  return {
    key,
    label,
    value,
    valueText: String(value),
    baseText: 'of 401',
    segments: PLACES.map((place, index) => ({
      key: place.key,
      label: place.name,
      value: parts[index] ?? 0,
      valueText: String(parts[index] ?? 0),
      fill: index,
    })),
  };
});
