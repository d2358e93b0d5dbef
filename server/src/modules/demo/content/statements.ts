import type { Locale } from '@polylogue/shared/kernel/locale';
import type { Leaning } from '../domain/simulated-votes.js';

/** Statements of the demo, written by made-up people of the town that speaks the language. */
export const STATEMENTS: readonly { readonly lang: Locale; readonly text: string; readonly leaning: Leaning }[] = [
  {
    lang: 'hr',
    text: 'Svaka gradska usluga koja postoji na internetu mora ostati dostupna i na šalteru.',
    leaning: { counter: 0.97, screen: 0.55 },
  },
  {
    lang: 'sl',
    text: 'Vse seje občinskega sveta naj se prenašajo in shranijo na spletu.',
    leaning: { counter: 0.7, screen: 0.95 },
  },
  {
    lang: 'fr',
    text: 'La télémédecine est utile, mais elle ne doit pas remplacer le médecin du village.',
    leaning: { counter: 0.95, screen: 0.85 },
  },
  {
    lang: 'lv',
    text: 'Mazpilsētā jābūt vietai, kur ikviens bez maksas var lietot datoru un internetu.',
    leaning: { counter: 0.9, screen: 0.92 },
  },
  {
    lang: 'hr',
    text: 'Jednom tjedno u knjižnici treba biti netko tko pomaže starijima s mobitelom.',
    leaning: { counter: 0.93, screen: 0.88 },
  },
  {
    lang: 'sl',
    text: 'Brez pametnega telefona danes skoraj ničesar več ne moreš urediti.',
    leaning: { counter: 0.8, screen: 0.25 },
  },
  {
    lang: 'fr',
    text: 'Les données de nos communes doivent être hébergées en Europe.',
    leaning: { counter: 0.75, screen: 0.8 },
  },
  {
    lang: 'lv',
    text: 'Attālināts darbs palīdz jauniešiem palikt mazpilsētā.',
    leaning: { counter: 0.45, screen: 0.9 },
  },
  {
    lang: 'hr',
    text: 'Radije bih brži internet u zaseocima nego pametne klupe na trgu.',
    leaning: { counter: 0.85, screen: 0.7 },
  },
  {
    lang: 'sl',
    text: 'Mladi naj starejše učijo uporabe e-storitev in za to dobijo priznanje v šoli.',
    leaning: { counter: 0.7, screen: 0.85 },
  },
  {
    lang: 'fr',
    text: 'Dans cinq ans, toutes les démarches pourront se faire uniquement en ligne.',
    leaning: { counter: 0.05, screen: 0.65 },
  },
  {
    lang: 'lv',
    text: 'Pirms katras jaunas pašvaldības lietotnes jājautā iedzīvotājiem, vai tā ir vajadzīga.',
    leaning: { counter: 0.88, screen: 0.5 },
  },
];
