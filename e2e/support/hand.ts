import type { Locator, Page } from '@playwright/test';
import { choose, pressOn, tabTo } from './keyboard.js';

/** How somebody works a page: the same acts, by finger or by key. */
export interface Hand {
  readonly page: Page;
  press(button: Locator): Promise<void>;
  /** Sets a radio button or a checkbox. */
  mark(box: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
}

/** A finger on a phone; the window must have touch. */
export function finger(page: Page): Hand {
  return {
    page,
    press: (button) => button.tap(),
    mark: async (box) => {
      if (!(await box.isChecked())) await box.tap();
    },
    write: async (field, text) => {
      await field.tap();
      await field.fill(text);
    },
  };
}

/** The keyboard alone: everything is reached by Tab, and the focus is seen. */
export function keys(page: Page): Hand {
  return {
    page,
    press: (button) => pressOn(page, button),
    mark: async (box) => {
      if ((await box.getAttribute('type')) === 'radio') await choose(page, box);
      else if (!(await box.isChecked())) await pressOn(page, box, 'Space');
    },
    write: async (field, text) => {
      await tabTo(page, field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
  };
}
