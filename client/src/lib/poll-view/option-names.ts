import { pickText } from '@polylogue/shared/kernel/locales.rules';
import type { PollOption, PollView } from '@polylogue/shared/polls/schemas';
import { useTranslation } from 'react-i18next';
import { timeLocale } from '../i18n/local-time.js';

/** A name and the language it is in. */
export interface OptionName {
  readonly text: string;
  readonly lang: string;
}

/** How the options of a poll are called, by id; an id that is not one of them is called by itself. */
export type NameOf = (optionId: string) => OptionName;

/** Options by name in the reader's language. Dates read as dates, with their note behind; the zone is the dialogue's where it is known. */
export function useOptionNames(poll: Pick<PollView, 'options'>, timeZone?: string): NameOf {
  const { i18n } = useTranslation();
  const names = new Map(poll.options.map((option) => [String(option.id), nameOf(option, i18n.language, timeZone)]));
  return (id) => names.get(id) ?? { text: id, lang: i18n.language };
}

/** The name of one option. Pure but for the language's own way of writing dates. */
export function nameOf(option: PollOption, locale: string, timeZone?: string): OptionName {
  if (option.starts === null) return pickText(option.text, locale);
  const date = dateText(option.starts, option.ends, locale, timeZone);
  const note = Object.hasOwn(option.text, 'und') ? '' : pickText(option.text, locale).text;
  return { text: note === '' ? date : `${date} (${note})`, lang: locale };
}

function dateText(starts: string, ends: string | null, locale: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(timeLocale(locale), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const start = new Date(starts);
  return ends === null ? format.format(start) : format.formatRange(start, new Date(ends));
}
