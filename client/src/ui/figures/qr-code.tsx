import { encode } from 'uqr';

export interface QrCodeProps {
  readonly value: string;
  /** What it leads to, read out. */
  readonly title: string;
  /** How much of it may be covered or dirty: M is enough on a screen, Q on paper. */
  readonly level?: 'L' | 'M' | 'Q' | 'H' | undefined;
}

/** Always black on white with its quiet zone, in each theme: cameras need it so. As wide as its place. */
export function QrCode({ value, title, level = 'M' }: QrCodeProps) {
  const code = encode(value, { ecc: level, border: 4 });
  return (
    <svg
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={title}
      shapeRendering="crispEdges"
      data-print="exact"
      style={{ display: 'block', width: '100%', height: 'auto', forcedColorAdjust: 'none' }}
    >
      <title>{title}</title>
      <rect width={code.size} height={code.size} fill="#ffffff" />
      <path d={darkPath(code.data)} fill="#000000" />
    </svg>
  );
}

/** One path for all dark modules, joined along each row: a tenth of the size of one square each. */
function darkPath(rows: readonly (readonly boolean[])[]): string {
  const parts: string[] = [];
  for (const [y, row] of rows.entries()) {
    let start = -1;
    for (let x = 0; x <= row.length; x += 1) {
      const isDark = row[x] === true;
      if (isDark && start < 0) start = x;
      if (!isDark && start >= 0) {
        parts.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
        start = -1;
      }
    }
  }
  return parts.join('');
}
