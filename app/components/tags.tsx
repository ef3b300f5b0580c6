import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import { Icon, type IconName } from "./icon";

/**
 * Meaning of a state, never its colour alone: `quiet` (draft, closed), `go` (running), `wait` (somebody must act),
 * `done` (reached), `stop` (refused, blocked).
 */
export type Tone = "quiet" | "go" | "wait" | "done" | "stop";

const toneIcon: Record<Tone, IconName | undefined> = {
  quiet: undefined,
  go: undefined,
  wait: "clock",
  done: "check",
  stop: "stop",
};

/** The state of a record in one or two words. */
export function StatusTag({ tone = "quiet", children }: { tone?: Tone; children: ReactNode }) {
  const icon = toneIcon[tone];
  return (
    <span className={tone === "quiet" ? "tag" : `tag tone-${tone}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

/** What one fact means in a match: met, bridgeable with support, not known yet, or blocked by law or a closed job. */
export type ReasonKind = "passes" | "bridge" | "open" | "blocks";

const reasonLook: Record<ReasonKind, { icon: IconName; className: string }> = {
  passes: { icon: "check", className: "chip chip-passes tone-go" },
  bridge: { icon: "bridge", className: "chip tone-wait" },
  open: { icon: "question", className: "chip chip-open" },
  blocks: { icon: "stop", className: "chip tone-stop" },
};

/** One reason of a match; `to` leads to the fact it rests on. The kind is spoken, not only coloured. */
export function ReasonChip({ kind, to, children }: { kind: ReasonKind; to?: string; children: ReactNode }) {
  const { t } = useTranslation("common");
  const look = reasonLook[kind];
  const content = (
    <>
      <Icon name={look.icon} size={14} />
      <span>
        <span className="vh">{t(`reason.${kind}`)}: </span>
        {children}
      </span>
    </>
  );
  return to ? (
    <Link className={look.className} to={to}>
      {content}
    </Link>
  ) : (
    <span className={look.className}>{content}</span>
  );
}

/** Any short fact: a skill, a language with its level. */
export function Chip({ icon, children }: { icon?: IconName; children: ReactNode }) {
  return (
    <span className="chip">
      {icon && <Icon name={icon} size={14} />}
      <span>{children}</span>
    </span>
  );
}

/** Chips in one list, so that their number is heard; each child becomes an item. */
export function ChipList({ label, children }: { label?: string; children: ReactNode[] }) {
  return (
    <ul className="chips" aria-label={label}>
      {children.map((chip, index) => (
        <li key={index}>{chip}</li>
      ))}
    </ul>
  );
}
