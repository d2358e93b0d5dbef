import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STEPS = 120;

/** Moves with the Tab key until the focus is on the control; fails where it cannot be reached. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by the Tab key: ${control.toString()}`);
}

/** Reaches a control and presses a key on it; the focus must be seen before. */
export async function pressOn(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control);
  expect(await control.evaluate(hasVisibleFocus), `a visible focus on ${control.toString()}`).toBe(true);
  await page.keyboard.press(key);
}

/** Chooses one of several with the arrow keys, as radio buttons are used. */
export async function choose(page: Page, option: Locator): Promise<void> {
  const group = option.page().locator(`input[type=radio][name="${await option.getAttribute('name')}"]`);
  const first =
    (await group.and(page.locator(':checked')).count()) > 0 ? group.and(page.locator(':checked')) : group.first();
  await tabTo(page, first);
  for (let step = 0; step <= (await group.count()); step++) {
    if (await option.isChecked()) return;
    await page.keyboard.press(
      step === 0 && (await option.evaluate((element) => element === document.activeElement)) ? 'Space' : 'ArrowDown',
    );
  }
  throw new Error(`not chosen by the arrow keys: ${option.toString()}`);
}

/** Whether somebody who looks can see where the focus is: an outline or a ring, on the control or around it. */
function hasVisibleFocus(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at !== null && up < 3; at = at.parentElement, up++) {
    const style = getComputedStyle(at);
    if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) return true;
    if (up === 0 && style.boxShadow !== 'none') return true;
  }
  return false;
}
