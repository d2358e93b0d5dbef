import { JoinInput } from '@polylogue/shared/participants/schemas';
import type { z } from 'zod';

/** Fields of the join page's form, as a browser without script posts them. */
const FIELDS = ['name', 'alias', 'townId', 'lang', 'consent', 'noticeVersion'] as const;

/** What was typed, by field; everything else in the post is dropped. */
export function typedValues(body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null) return {};
  const given = new Map(Object.entries(body));
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value: unknown = given.get(field);
      return typeof value === 'string' ? [[field, value.slice(0, 2000)]] : [];
    }),
  );
}

/** The form as the contract's input, not yet parsed: empty choices are null, a ticked box is true. */
export function formInput(
  values: Readonly<Record<string, string>>,
): z.input<typeof JoinInput> | Record<string, unknown> {
  return {
    name: values.name ?? '',
    alias: values.alias ? values.alias : null,
    townId: values.townId ? values.townId : null,
    lang: values.lang,
    consent: values.consent === 'true' || values.consent === 'on' || values.consent === '1',
    noticeVersion: Number(values.noticeVersion),
  };
}
