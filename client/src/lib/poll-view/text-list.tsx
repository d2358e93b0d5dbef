import { LineList, LineRow } from '../../ui/layout/line-list.js';
import { ExternalText } from '../../ui/text/external-text.js';

export interface TextListProps {
  readonly texts: readonly { readonly text: string; readonly lang: string }[];
}

/** Short texts as people wrote them, each in its own language. Two who wrote the same are two lines. */
export function TextList({ texts }: TextListProps) {
  return (
    <LineList>
      {texts.map(({ text, lang }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- texts may be alike, and nothing else tells them apart
        <LineRow key={at} title={<ExternalText as="span" look="plain" text={text} lang={lang} />} />
      ))}
    </LineList>
  );
}
