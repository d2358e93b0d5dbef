export type SignName =
  | 'check'
  | 'cross'
  | 'dash'
  | 'plus'
  | 'minus'
  | 'hand'
  | 'pen'
  | 'arrow'
  | 'back'
  | 'up'
  | 'down'
  | 'info'
  | 'warning'
  | 'clock'
  | 'more'
  | 'sort'
  | 'box'
  | 'box_ticked';

const SHAPES: Readonly<Record<SignName, string>> = {
  check: 'M4 13l5 5L20 6',
  cross: 'M6 6l12 12M18 6L6 18',
  dash: 'M6 12h12',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  hand: 'M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0-1V4.5a1.5 1.5 0 0 1 3 0V11m0-4.5a1.5 1.5 0 0 1 3 0V14c0 4-2 7-5.5 7S7 19 5.5 16L4 13.5a1.4 1.4 0 0 1 2.4-1.4L8 14',
  pen: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  info: 'M12 11.5v5M12 7.6v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  warning: 'M12 3.5L2.5 20h19zM12 10v4.5M12 17.3v.01',
  clock: 'M12 7v5l3 3M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  sort: 'M8 9l4-4 4 4M8 15l4 4 4-4',
  box: 'M4 4h16v16H4z',
  box_ticked: 'M20 12.5V20H4V4h11M8.5 10.5l4 4.5L21.5 4.5',
};

export interface SignProps {
  readonly name: SignName;
}

/** A small drawn sign beside a word; never alone, so it is hidden from screen readers. */
export function Sign({ name }: SignProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.3em"
      height="1.3em"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none', verticalAlign: '-0.28em' }}
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
