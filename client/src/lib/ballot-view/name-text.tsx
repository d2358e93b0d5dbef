import { ExternalText } from '../../ui/text/external-text.js';
import type { OptionName } from '../poll-view/option-names.js';

/** The name of an option in the face around it, marked with its language. */
export function NameText({ name }: { readonly name: OptionName }) {
  return <ExternalText as="span" look="plain" text={name.text} lang={name.lang} />;
}
