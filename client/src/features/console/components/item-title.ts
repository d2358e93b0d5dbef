import type { AgendaItem } from '@polylogue/shared/agenda/schemas';
import { pickText } from '@polylogue/shared/kernel/locale';

/** An item's title as plain text, for words inside a button. */
export const itemTitle = (item: Pick<AgendaItem, 'title'>, locale: string): string => pickText(item.title, locale).text;
