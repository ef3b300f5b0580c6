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
            <span className="num">
              <strong>{value}</strong>
              {late > 0 && <span className="late small"> {lateLabel}</span>}
            </span>
          </li>
        ))}
      </ul>
      {note && <p className="soft small">{note}</p>}
    </figure>
  );
}

const step = { width: 100, rise: 14, tallest: 92, base: 150 } as const;

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
  const words = levels.map(({ label, value }) => `${label}: ${value}`).join(", ");
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg
        className="chart-levels"
        viewBox={`0 0 ${levels.length * step.width} 176`}
        role="img"
        aria-label={`${title}. ${words}`}
      >
        {levels.map(({ key, label, value }, index) => {
          const x = index * step.width;
          const floor = step.base - index * step.rise;
          const tall = value === 0 ? 0 : Math.max(3, (value / most) * (step.tallest - 12));
          return (
            <g key={key}>
              <rect className="chart-step" x={x + 4} y={floor} width={step.width - 8} height={step.base + 6 - floor} />
              <rect className="chart-value" x={x + 18} y={floor - tall} width={step.width - 36} height={tall} rx="2" />
              <text className="chart-number" x={x + step.width / 2} y={floor - tall - 5} textAnchor="middle">
                {value}
              </text>
              <text className="chart-name" x={x + step.width / 2} y="172" textAnchor="middle">
                {label}
              </text>
            </g>
          );
        })}
      </svg>
      {note && <p className="soft small">{note}</p>}
    </figure>
  );
}
