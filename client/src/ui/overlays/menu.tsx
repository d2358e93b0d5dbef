import type { ReactNode } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type ButtonLook, buttonClass } from '../actions/button-look.js';
import { Sign } from '../actions/sign.js';
import styles from './menu.module.css';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly lang?: string | undefined;
  /** A link instead of an action. */
  readonly href?: string | undefined;
  readonly onAction?: (() => void) | undefined;
  readonly isDanger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface MenuProps extends ButtonLook {
  /** On the button, and the name of the list. */
  readonly label: ReactNode;
  /** Name for screen readers where the label is not plain words. */
  readonly ariaLabel?: string | undefined;
  readonly items: readonly MenuEntry[];
}

/** Rarely used actions behind one button; what is used often stays in sight instead. */
export function Menu({ label, ariaLabel, items, variant = 'line', size = 'small', isWide }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        className={buttonClass({ variant, size, isWide })}
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
      >
        {label}
        <Sign name="down" />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <AriaMenu className={styles.menu ?? ''}>
          {items.map((item) => (
            <MenuItem
              key={item.key}
              id={item.key}
              textValue={item.label}
              className={`${styles.item} ${item.isDanger === true ? styles.danger : ''}`}
              {...(item.href === undefined ? {} : { href: item.href })}
              {...(item.onAction === undefined ? {} : { onAction: item.onAction })}
              isDisabled={item.isDisabled === true}
            >
              <span lang={item.lang}>{item.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
