import { useTranslation } from 'react-i18next';
import type { BallotPoll, DraftFault } from '../../../lib/ballot-view/ballot-draft.rules.js';
import { readableMoney, readableValue } from '../../../lib/poll-view/value-words.rules.js';

/** What is wrong with a ballot and how to put it right, in words. */
export function useFaultText({ form }: BallotPoll): (fault: DraftFault) => string {
  const { t, i18n } = useTranslation(['polls', 'errors']);
  const locale = i18n.language;
  const figure = (name: string, value: string | number): string | number => {
    if (typeof value !== 'number') return value;
    if (form.kind === 'budget') return readableMoney(value, form.currency, locale);
    return form.kind === 'number' && name !== 'decimals' ? readableValue(form, value, locale) : value;
  };
  return ({ code, params }) => {
    const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, figure(name, value)]));
    return t(`fault.${code}`, { ...said, ns: 'polls', defaultValue: t(code, { ...said, ns: 'errors' }) });
  };
}
