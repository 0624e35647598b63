/** A figure as it is printed, and the little arithmetic that figures share. */

export interface Line {
  readonly what: string;
  readonly result: string;
  /** Left out where the line only explains another. */
  readonly target?: string;
  readonly met?: boolean;
}

export interface Figure {
  readonly title: string;
  readonly lines: readonly Line[];
  /** A sentence below the table. */
  readonly note?: string;
}

/** A result that must not be above its target. */
export const atMost = (what: string, value: number, most: number, show: (value: number) => string): Line => ({
  what,
  result: show(value),
  target: `≤ ${show(most)}`,
  met: value <= most,
});

export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const millis = (value: number): string => `${value.toFixed(1)} ms`;
export const bytes = (value: number): string => `${value.toLocaleString('en-GB')} B`;

/** The table as text, one line for each result. */
export function written({ title, lines, note }: Figure): string {
  const rows = lines.map(({ what, result, target = '', met }) => [
    what,
    result,
    target,
    met === undefined ? '' : met ? 'met' : 'missed',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows.map(([what = '', result = '', target = '', met = '']) =>
    `  ${what.padEnd(widths[0] ?? 0)}  ${result.padStart(widths[1] ?? 0)}  ${target.padEnd(widths[2] ?? 0)}  ${met}`.trimEnd(),
  );
  return [title, ...text, ...(note ? [`  ${note}`] : []), ''].join('\n');
}

/** The value that half of the others are below. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Slope of the line through the points by least squares. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (pick: (point: readonly [number, number]) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean(([one]) => one), mean(([, one]) => one)];
  return mean(([a, b]) => (a - x) * (b - y)) / mean(([a]) => (a - x) ** 2);
}
