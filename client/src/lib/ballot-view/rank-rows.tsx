import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/actions/button.js';
import { Sign, type SignName } from '../../ui/actions/sign.js';
import { VisuallyHidden } from '../../ui/layout/visually-hidden.js';
import { classNames } from '../../ui/theme/class-names.js';
import type { OptionName } from '../poll-view/option-names.js';
import { BALLOT } from './ballot-texts.js';
import { NameText } from './name-text.js';
import styles from './ballot-view.module.css';

interface RowProps {
  readonly id: string;
  readonly name: OptionName;
}

export interface RankedOptionProps extends RowProps {
  readonly place: number;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onTakeOut: () => void;
}

/** An option in the order: its place, and the buttons that move it. */
export function RankedOption({ id, name, place, isLast, onMove, onTakeOut }: RankedOptionProps) {
  const { t } = useTranslation(BALLOT);
  return (
    <li className={classNames(styles.ranked, styles.isIn)}>
      <span className={styles.place}>{place}</span>
      <span className={styles.name}>
        <NameText name={name} />
      </span>
      <div className={styles.moves}>
        <MoveButton move={`up ${id}`} sign="up" name={name} isAtEnd={place === 1} onPress={() => onMove(-1)}>
          {t('ranking.up')}
        </MoveButton>
        <MoveButton move={`down ${id}`} sign="down" name={name} isAtEnd={isLast} onPress={() => onMove(1)}>
          {t('ranking.down')}
        </MoveButton>
        <MoveButton move={`out ${id}`} sign="cross" name={name} onPress={onTakeOut}>
          {t('ranking.out')}
        </MoveButton>
      </div>
    </li>
  );
}

export interface UnrankedOptionProps extends RowProps {
  /** The place it would get; null while the order is full. */
  readonly place: number | null;
  readonly onAdd: () => void;
}

/** An option that is not in the order yet. */
export function UnrankedOption({ id, name, place, onAdd }: UnrankedOptionProps) {
  const { t } = useTranslation(BALLOT);
  return (
    <li className={styles.ranked}>
      <span className={styles.place} aria-hidden="true">
        –
      </span>
      <span className={styles.name}>
        <NameText name={name} />
      </span>
      {place !== null && (
        <div className={styles.moves}>
          <MoveButton move={`add ${id}`} sign="plus" name={name} onPress={onAdd}>
            {t('ranking.add', { place })}
          </MoveButton>
        </div>
      )}
    </li>
  );
}

interface MoveButtonProps {
  /** What it does with which option, so that the focus finds it again. */
  readonly move: string;
  readonly sign: SignName;
  readonly name: OptionName;
  readonly isAtEnd?: boolean | undefined;
  readonly onPress: () => void;
  readonly children: string;
}

/** Not `disabled` at an end: the focus stays, and the button says that it goes no further. */
function MoveButton({ move, sign, name, isAtEnd = false, onPress, children }: MoveButtonProps) {
  return (
    <Button
      variant="line"
      size="small"
      data-move={move}
      className={isAtEnd ? styles.atEnd : undefined}
      aria-disabled={isAtEnd || undefined}
      onClick={isAtEnd ? undefined : onPress}
    >
      <Sign name={sign} />
      {children}
      <VisuallyHidden>
        : <span lang={name.lang}>{name.text}</span>
      </VisuallyHidden>
    </Button>
  );
}
