import type { ReactNode } from "react";

/** One bar: how many, and how many of them are late or wait too long. */
export type Bar = { key: string; label: ReactNode; value: number; late?: number; lateLabel?: string };

/** Bars one below the other, drawn on the server; the numbers stand beside them and are what is heard. */
export function BarChart({ title, bars, note }: { title: string; bars: readonly Bar[]; note?: ReactNode }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const share = (value: number) => `${Math.round((value / most) * 1000) / 10}%`;
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <ul className="plain">
        {bars.map(({ key, label, value, late = 0, lateLabel }) => (
          <li key={key}>
            <span className="chart-label">{label}</span>
            <svg className="chart-bar mirror" width="100%" height="14" aria-hidden="true">
              <rect className="chart-value" width={share(value)} height="14" rx="2" />
              {late > 0 && <rect className="chart-late" width={share(Math.min(late, value))} height="14" rx="2" />}
            </svg>
            <strong className="num">{value}</strong>
            {late > 0 && <span className="late small">{lateLabel}</span>}
          </li>
        ))}
      </ul>
      {note && <p className="soft small">{note}</p>}
    </figure>
  );
}

const step = { width: 100, rise: 20, tallest: 150, base: 250 } as const;

/** Columns that stand on the six levels of the ladder: how many people are on each. */
export function LevelChart({
  title,
  levels,
  note,
}: {
  title: string;
  levels: ReadonlyArray<{ key: string; label: string; value: number }>;
  note?: ReactNode;
}) {
  const most = Math.max(1, ...levels.map(({ value }) => value));
  const columns = levels.map(({ value, ...level }, index) => {
    const floor = step.base - index * step.rise;
    const tall = value === 0 ? 0 : Math.max(3, (value / most) * step.tallest);
    return { ...level, value, x: index * step.width, floor, top: floor - tall };
  });
  // the picture begins above the highest number
  const begin = Math.min(...columns.map(({ top }) => top)) - 24;
  const words = levels.map(({ label, value }) => `${label}: ${value}`).join(", ");
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg
        className="chart-levels"
        viewBox={`0 ${begin} ${levels.length * step.width} ${step.base + 26 - begin}`}
        role="img"
        aria-label={`${title}. ${words}`}
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
      {note && <p className="soft small">{note}</p>}
    </figure>
  );
}
