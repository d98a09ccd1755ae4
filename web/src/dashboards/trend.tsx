// Shares over the years as a line; the figures stand beside it, or in it where there is room.
import { type Box, trend_path, trend_points, type YearShare } from '../model/trend.ts';
import { use_words } from '../words/words.ts';

export const kSmall: Box = { width: 160, height: 44, pad: 5 };
export const kWide: Box = { width: 560, height: 150, pad: 28 };

export function Trend({ shares, box }: { shares: YearShare[]; box: Box }) {
  const { say } = use_words();
  const points = trend_points(shares, box);
  const named = box.height > 100;
  const words = points.flatMap((point) => (point ? [`${point.year}: ${Math.round(point.share)}%`] : []));
  return (
    <svg class="trend" width={box.width} height={box.height} viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={say('archive.trend', { values: words.join(', ') })}>
      <path class="trend-ground" d={`M${box.pad} ${box.height - box.pad}H${box.width - box.pad}M${box.pad} ${box.pad}H${box.width - box.pad}`} />
      <path class="trend-line" d={trend_path(points)} />
      {points.map((point) =>
        point ? (
          <g key={point.year}>
            <circle class="trend-dot" cx={point.x} cy={point.y} r="3">
              <title>{`${point.year}: ${Math.round(point.share)}%`}</title>
            </circle>
            {named && (
              <text class="trend-value" x={point.x} y={point.y - 8}>
                {`${Math.round(point.share)}%`}
              </text>
            )}
            {named && (
              <text class="trend-year" x={point.x} y={box.height - 8}>
                {point.year}
              </text>
            )}
          </g>
        ) : null,
      )}
    </svg>
  );
}
