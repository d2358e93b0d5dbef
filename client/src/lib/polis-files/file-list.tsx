import { LineList } from '../../ui/layout/line-list.js';
import { FileRow } from './file-row.js';
import { polisFileAddress } from './use-polis-files.js';

export interface FileListProps {
  readonly slug: string;
  readonly files: readonly string[];
}

/** The files of a Pol.is export as which a dialogue can be taken along. */
export function FileList({ slug, files }: FileListProps) {
  return (
    <LineList>
      {files.map((file) => (
        <FileRow key={file} file={file} address={polisFileAddress(slug, file)} saveAs={`${slug}-${file}`} />
      ))}
    </LineList>
  );
}
