/** Drawings of the interface, 24 × 24, drawn with strokes in the colour of the text beside them. */
const drawings = {
  check: "M4.5 12.5 9.5 17.5 19.5 7",
  bridge: "M2.5 17h19M4.5 17v-3a7.5 7.5 0 0 1 15 0v3M9 17v-7M15 17v-7",
  question:
    "M8.8 9a3.3 3.3 0 1 1 4.9 2.9c-1.1.6-1.7 1.2-1.7 2.4M12 17.6v.2M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4Z",
  stop: "M7.8 3h8.4L21 7.8v8.4L16.2 21H7.8L3 16.2V7.8ZM8 12h8",
  warning: "M12 3.5 22 20.5H2ZM12 10v4.5M12 17.3v.2",
  info: "M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4ZM12 11v6M12 7.3v.2",
  error: "M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4ZM12 7v6M12 16.5v.2",
  law: "M12 3v17M7 20.5h10M5 6.5l14-1.5M5 6.5 2.5 13a3 3 0 0 0 5 0ZM19 5l-2.5 6.5a3 3 0 0 0 5 0Z",
  menu: "M3.5 6.5h17M3.5 12h17M3.5 17.5h17",
  home: "M3.5 11.5 12 4l8.5 7.5M6 10v10h12V10M10 20v-5.5h4V20",
  today: "M4 5.5h16v15H4ZM4 10h16M8 3v4.5M16 3v4.5M8.5 15.2l2.3 2.3 4.7-4.5",
  calendar: "M4 5.5h16v15H4ZM4 10h16M8 3v4.5M16 3v4.5M8 14h.1M12 14h.1M16 14h.1M8 17.3h.1M12 17.3h.1",
  people:
    "M9 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4ZM2.5 20c0-3.6 2.9-5.7 6.5-5.7s6.5 2.1 6.5 5.7M16 4.6a3.5 3.5 0 0 1 0 6.6M18 14.8c2.2.7 3.5 2.6 3.5 5.2",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c0-4 3.3-6.2 7.5-6.2s7.5 2.2 7.5 6.2",
  company:
    "M4 20.5V4h9v16.5M13 9.5h7v11M2 20.5h20M7 8h.1M10 8h.1M7 12h.1M10 12h.1M7 16h.1M10 16h.1M16.5 13.5h.1M16.5 17h.1",
  job: "M3 8h18v12H3ZM8.5 8V5.5a1.5 1.5 0 0 1 1.5-1.5h4a1.5 1.5 0 0 1 1.5 1.5V8M3 13h18M12 12v2.5",
  ladder: "M7 2.5v19M17 2.5v19M7 6.5h10M7 12h10M7 17.5h10",
  link: "M4 7.5h7M4 16.5h7M20 7.5h-2.5M20 16.5h-2.5M11 7.5a3 3 0 1 0 6 0 3 3 0 1 0-6 0M11 16.5a3 3 0 1 0 6 0 3 3 0 1 0-6 0",
  send: "M3 11.5 21 3.5l-6 17-3.5-7ZM11.5 13.5 21 3.5",
  import: "M12 3v11M7.5 9.8 12 14.3l4.5-4.5M4 16v4.5h16V16",
  mail: "M3 5.5h18v13H3ZM3.5 6l8.5 7 8.5-7",
  phone:
    "M6.5 3.5 9.5 4l1 4-2 1.7a12 12 0 0 0 5.8 5.8l1.7-2 4 1 .5 3c0 1.5-1 3-3 3C10 20.5 3.5 14 3.5 6.5c0-2 1.5-3 3-3Z",
  help: "M12 21c5-3.5 9-7 9-11.5A4.7 4.7 0 0 0 12 7a4.7 4.7 0 0 0-9 2.5C3 14 7 17.5 12 21ZM12 10v5M9.5 12.5h5",
  history: "M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4M12 7.5V12l3.5 2",
  lock: "M5 10.5h14v10H5ZM8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2.5",
  language:
    "M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4ZM3 12h18M12 3c2.5 2.5 3.7 5.5 3.7 9s-1.2 6.5-3.7 9c-2.5-2.5-3.7-5.5-3.7-9S9.5 5.5 12 3Z",
  search: "M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM15.7 15.7l5 5",
  place:
    "M12 21.5c4.5-5 7-8.5 7-11.8a7 7 0 0 0-14 0c0 3.3 2.5 6.8 7 11.8ZM12 12.2a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  clock: "M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4ZM12 7v5.3l3.5 2",
  money: "M17 6.5a6.5 6.5 0 1 0 0 11M4 10.3h9M4 13.7h9",
  speech: "M3.5 4.5h17v12h-9l-4.5 4v-4h-3.5ZM8 9h8M8 12.5h5",
  plus: "M12 4.5v15M4.5 12h15",
  edit: "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19ZM14 6.5l3.5 3.5",
  doc: "M6 2.8h8.5L19 7.3v13.9H6ZM14 3v5h5M9 12.5h7M9 16.5h7",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0",
  good: "M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4ZM8.8 9.2v.8M15.2 9.2v.8M7.8 14.2a4.9 4.9 0 0 0 8.4 0",
  fair: "M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4ZM8.8 9.2v.8M15.2 9.2v.8M8 15h8",
  bad: "M12 2.8a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.4ZM8.8 9.2v.8M15.2 9.2v.8M7.8 16.4a4.9 4.9 0 0 1 8.4 0",
  next: "M9 5l7 7-7 7",
  heart: "M12 20.5C6.5 16.5 3 13.3 3 9.3a4.6 4.6 0 0 1 9-1.5 4.6 4.6 0 0 1 9 1.5c0 4-3.5 7.2-9 11.2Z",
  out: "M10 4H4.5v16H10M9.5 12h11M16.5 8l4 4-4 4",
} as const;

export type IconName = keyof typeof drawings;

/** Names of all drawings, for the style guide. */
export const iconNames = Object.keys(drawings) as IconName[];

const mirrored: ReadonlySet<IconName> = new Set(["next", "send", "out"]);

/**
 * One drawing. Decorative by default, because words always stand beside it; give `title` only where no words do.
 * @param size width and height in CSS pixels
 */
export function Icon({ name, title, size = 20 }: { name: IconName; title?: string; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className={mirrored.has(name) ? "icon mirror" : "icon"}
      role={title ? "img" : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
