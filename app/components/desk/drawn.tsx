import type { ReactNode } from "react";
import type { IconName } from "~/components/icon";

/** Drawings that stand before the words of rows and of the rail; each has its rule in `drawings.css`. */
export const drawings = [
  "help",
  "calendar",
  "company",
  "doc",
  "send",
  "clock",
  "job",
  "question",
  "heart",
  "search",
  "check",
  "ladder",
  "bridge",
  "phone",
  "person",
  "today",
  "people",
  "import",
  "home",
  "lock",
  "mail",
  "history",
  "law",
  "settings",
] as const satisfies readonly IconName[];
export type Drawing = (typeof drawings)[number];

/** Words with a drawing before them that costs the page a class only, because it stands there many times. */
export const Drawn = ({ as, children }: { as: Drawing; children: ReactNode }) => (
  <span className={`drawn-${as}`}>{children}</span>
);
