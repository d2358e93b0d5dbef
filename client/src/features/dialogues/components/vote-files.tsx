import type { DialogueView } from '@polylogue/shared/dialogues/schemas';
import { useTranslation } from 'react-i18next';
import { FileList } from '../../../lib/polis-files/file-list.js';
import { usePolisFiles } from '../../../lib/polis-files/use-polis-files.js';
import { RuledSection } from '../../../ui/layout/card.js';
import { Quiet } from '../../../ui/text/heading.js';

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
      <FileList slug={slug} files={files} />
    </RuledSection>
  );
}
