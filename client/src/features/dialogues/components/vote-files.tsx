import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import { useTranslation } from 'react-i18next';
import { RuledSection } from '../../../ui/layout/card.js';
import { LineList, LineRow } from '../../../ui/layout/line-list.js';
import { Quiet } from '../../../ui/text/heading.js';
import { polisFileAddress, usePolisFiles } from '../api/use-polis-files.js';

export interface VoteFilesProps {
  readonly dialogue: Pick<DialogueView, 'slug' | 'can'>;
}

/** For those who moderate: statements and votes as the files of a Pol.is export. */
export function VoteFiles({ dialogue }: VoteFilesProps) {
  return dialogue.can.includes('moderate') ? <ListedFiles slug={dialogue.slug} /> : null;
}

function ListedFiles({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('public');
  const files = usePolisFiles(slug).data?.files ?? [];
  if (files.length === 0) return null;
  return (
    <RuledSection heading={t('dialogue.files')} data-print="no">
      <Quiet>{t('dialogue.filesWhat')}</Quiet>
      <LineList>
        {files.map((file) => (
          <LineRow
            key={file}
            title={
              <a href={polisFileAddress(slug, file)} download={`${slug}-${file}`}>
                {file}
              </a>
            }
          />
        ))}
      </LineList>
    </RuledSection>
  );
}
