/** Brings an element into sight in the column that scrolls around it; never moves the page itself, where somebody may be writing. */
export function showWithinColumn(element: HTMLElement): void {
  let column = element.parentElement;
  while (column !== null && getComputedStyle(column).overflowY !== 'auto') column = column.parentElement;
  if (column === null || column === document.documentElement) return;
  const shift = element.getBoundingClientRect().top - column.getBoundingClientRect().top;
  column.scrollTop += shift - column.clientHeight / 3;
}
