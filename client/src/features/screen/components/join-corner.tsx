import type { DialogueHeader } from '@polylogue/shared/dialogues/schemas';
import { isJoinable } from '@polylogue/shared/dialogues/dialogues.rules';
import { useTranslation } from 'react-i18next';
import { usePageSurroundings } from '../../../lib/page/page-context.js';
import { QrCode } from '../../../ui/figures/qr-code.js';
import { readableCode } from '../rules/scene.rules.js';
import styles from '../screen.module.css';

/** QR, code and short address: three ways in, because the first fails many people. */
export function JoinCorner({ dialogue }: { readonly dialogue: DialogueHeader }) {
  const { t } = useTranslation('screen');
  const { origin } = usePageSurroundings();
  const code = dialogue.joinCode;
  if (code === null || !isJoinable(dialogue.state)) return null;
  return (
    <div className={styles.corner}>
      <QrCode value={`${origin}/j/${code}`} title={t('join.qr', { code })} />
      <p className={styles.code}>{readableCode(code)}</p>
      <p className={styles.address}>{`${origin.replace(/^https?:\/\//, '')}/j`}</p>
    </div>
  );
}
