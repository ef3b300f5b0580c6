import type { ReactNode } from "react";

/** One bar: how many, and in words what of theirs is late. */
export type Bar = { key: string; label: ReactNode; value: number; late?: string };

/**
 * Bars one below the other, drawn on the server; the numbers stand beside them and are what is heard.
 * @param unit writes a number with what it counts, where that is not what the title says
 */
export function BarChart({
  title,
  bars,
  unit,
  note,
}: {
  title: string;
  bars: readonly Bar[];
  unit?: (value: number) => string;
  note?: ReactNode;
}) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className={unit ? "chart chart-worded" : "chart"}>
      <figcaption>{title}</figcaption>
      <ul className="plain">
        {bars.map(({ key, ...bar }) => (
          <BarLine key={key} most={most} unit={unit} {...bar} />
        ))}
      </ul>
      {note && <p className="soft small">{note}</p>}
    </figure>
  );
}

function BarLine({
  label,
  value,
  late,
  most,
  unit,
}: Omit<Bar, "key"> & { most: number; unit?: (value: number) => string }) {
  const share = (part: number) => `${Math.round((part / most) * 1000) / 10}%`;
  return (
    <li>
      <span className="chart-label">{label}</span>
      <svg className="chart-bar mirror" width="100%" height="14" aria-hidden="true">
        <rect className="chart-value" width={share(value)} height="14" rx="2" />
      </svg>
      <strong className="num">{unit ? unit(value) : value}</strong>
      {late && <span className="late small">{late}</span>}
    </li>
  );
}

const step = { width: 100, rise: 24, tallest: 270, base: 360 } as const;

/** How many people are on a level, or beside all of them. */
type Level = { key: string; label: string; value: number };

/**
 * Columns that stand on the six levels of the ladder: how many people are on each; below them who stands on none, and
 * the sum. Where there is no room for six names beside each other, the levels are bars, the highest on top.
 */
export function LevelChart({
  title,
  levels,
  beside,
  total,
}: {
  title: string;
  levels: readonly Level[];
  beside: readonly Level[];
  total: ReactNode;
}) {
  const most = Math.max(1, ...levels.map(({ value }) => value));
  const columns = levels.map(({ value, ...level }, index) => {
    const floor = step.base - index * step.rise;
    const tall = value === 0 ? 0 : Math.max(3, (value / most) * step.tallest);
    return { ...level, value, x: index * step.width, floor, top: floor - tall };
  });
  // the picture begins above the highest number
  const begin = Math.min(...columns.map(({ top }) => top)) - 24;
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg
        className="chart-levels"
        viewBox={`0 ${begin} ${levels.length * step.width} ${step.base + 26 - begin}`}
        aria-hidden="true"
      >
        {columns.map(({ key, label, value, x, floor, top }) => (
          <g key={key}>
            <rect className="chart-step" x={x + 4} y={floor} width={step.width - 8} height={step.base + 6 - floor} />
            <rect className="chart-value" x={x + 18} y={top} width={step.width - 36} height={floor - top} rx="2" />
            <text className="chart-number" x={x + step.width / 2} y={top - 5} textAnchor="middle">
              {value}
            </text>
            <text className="chart-name" x={x + step.width / 2} y={step.base + 22} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </svg>
      <ol className="plain chart-list" reversed>
        {levels.toReversed().map(({ key, label, value }) => (
          <BarLine key={key} label={label} value={value} most={most} />
        ))}
      </ol>
      <p className="chart-beside">
        {beside.map(({ key, label, value }) => (
          <span key={key}>
            {label} <strong className="num">{value}</strong>
          </span>
        ))}
        <span>{total}</span>
      </p>
    </figure>
  );
}
