import { useTranslation } from 'react-i18next';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { ExternalText } from '../../../ui/text/external-text.js';
import { Heading } from '../../../ui/text/heading.js';
import type { Stored } from './stored-figures.js';

interface OwnText {
  readonly text: string;
  readonly lang: string;
  readonly at: string;
}

/** What the reader wrote, word for word. */
export function StoredTexts({ data }: { readonly data: Stored }) {
  const { t } = useTranslation('me');
  return (
    <>
      <Texts heading={t('stored.statements')} texts={data.statements} />
      <Texts heading={t('stored.contributions')} texts={data.contributions} />
    </>
  );
}

function Texts({ heading, texts }: { readonly heading: string; readonly texts: readonly OwnText[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <Heading level={3}>{heading}</Heading>
      <LineList>
        {texts.map(({ text, lang, at }) => (
          <LineRow key={`${at} ${text}`} title={<ExternalText as="span" text={text} lang={lang} />} />
        ))}
      </LineList>
    </section>
  );
}
