// A line of shares by year as points of an SVG. Years without a value break the line.
export interface YearShare {
  year: number;
  share: number | null; // percent
}

export interface Point {
  year: number;
  share: number; // percent
  x: number;
  y: number;
}

export interface Box {
  width: number;
  height: number;
  pad: number;
}

export function trend_points(values: readonly YearShare[], box: Box): (Point | null)[] {
  const first = values[0]?.year ?? 0;
  const span = Math.max(1, (values.at(-1)?.year ?? 0) - first);
  const across = (year: number) => box.pad + ((year - first) / span) * (box.width - 2 * box.pad);
  const down = (share: number) => box.height - box.pad - (share / 100) * (box.height - 2 * box.pad);
  return values.map(({ year, share }) => (share === null ? null : { year, share, x: across(year), y: down(share) }));
}

// The path through the points, 'M..L..', begun anew after each gap.
export function trend_path(points: readonly (Point | null)[]): string {
  let path = '';
  let open = false;
  for (const point of points) {
    if (point) path += `${open ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    open = point !== null;
  }
  return path;
}
