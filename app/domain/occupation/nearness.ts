import { kinBetween, kinOf } from "./kin";

/**
 * How near two occupations are, by the KldB 2010 (Bundesagentur für Arbeit): the third digit is the field, the fourth the kind
 * of work, the fifth its level. A fourth digit 0 ("ohne Spezialisierung"), 8 ("sonstige") or 9 ("Aufsicht") collects what fits
 * nowhere else and says nothing beyond the field; the helpers of a field often share such a code whatever their trade.
 */

/**
 * Positions of one occupation: its own code (five digits), and the kinds of work it belongs to: four digits, or four digits and a
 * name where a code collects several ("6330-dishes").
 */
export type Positions = readonly string[];

/**
 * What makes two occupations near. `same`: the same work; `trade`: the same trade at any level; `close`: most of the work is
 * known from the other; `field`: the same field; `some`: a good part of it is known.
 */
export type NearBy = "same" | "trade" | "close" | "field" | "some" | "none";

/** 0–1 */
export const nearness: Readonly<Record<NearBy, number>> = {
  same: 1,
  trade: 0.9,
  close: 0.75,
  field: 0.6,
  some: 0.5,
  none: 0,
};

const order: readonly NearBy[] = ["same", "trade", "close", "field", "some", "none"];

/** Whether the fourth digit of a position names a kind of work. */
export const isSpecific = (code: string): boolean => code.length >= 4 && !"089".includes(code[3] ?? "0");

/** ISCO-08 groups that collect what is not classified elsewhere, and the two broad ones of all labourers. */
export const isCollecting = (isco: string): boolean =>
  isco.startsWith("93") || isco.startsWith("96") || /9$/.test(isco);

/**
 * The nearest pair of positions decides. A code that collects the helpers of a field says nothing beside a trade: the
 * helpers of a bakery and of a butchery share one, and both trades are known.
 */
export function nearBy(a: Positions, b: Positions): NearBy {
  let best = order.length - 1;
  for (const one of telling(a))
    for (const other of telling(b)) best = Math.min(best, order.indexOf(nearOf(one, other)));
  return order[best] ?? "none";
}

const isKind = (position: string): boolean => position.length !== 5 || isSpecific(position);
const telling = (positions: Positions): Positions => {
  const kinds = positions.filter(isKind);
  const named = kinds.filter((code) => code.length !== 5 || !positions.some((other) => isKindOf(other, code)));
  return named.length > 0 ? named : positions;
};

/** Whether a position names the kind of work within this code. */
const isKindOf = (position: string, code: string): boolean => position.startsWith(`${code.slice(0, 4)}-`);

function nearOf(one: string, other: string): NearBy {
  // a kind of work within a collecting code ("29282-pasta"): another kind of the same code is only collected with it
  const [a = "", ...kindA] = one.split("-");
  const [b = "", ...kindB] = other.split("-");
  if (one === other && one.length !== 5) return "trade";
  if (a === b && kindA.length > 0 && kindB.length > 0) return isSpecific(a) ? "field" : "none";
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  const isTrade = shared >= 4 && isSpecific(a);
  if (shared === 5) return isTrade ? "same" : "field";
  if (isTrade) return "trade";
  return nearest([shared >= 3 ? "field" : "none", kinBetween(a, b) ?? "none"]);
}

/** The nearest of several; `none` without any. */
export const nearest = (all: readonly NearBy[]): NearBy => order.find((kind) => all.includes(kind)) ?? "none";

/**
 * The positions of an occupation as an index holds them: each as it is, and the kind of work (four digits, where they say
 * something) and the field (three) above it.
 */
export const indexedPositions = (positions: Positions): string[] => [
  ...new Set(
    positions.flatMap((code) => [
      code,
      ...(code.length === 5 && isSpecific(code) ? [code.slice(0, 4)] : []),
      code.slice(0, 3),
    ]),
  ),
];

/** Of positions asked for together only those that no wider one of them covers: whoever has a position has its field too. */
export const widestPositions = (codes: readonly string[]): string[] =>
  codes.filter((code) => code.length <= 3 || !codes.includes(code.slice(0, 3)));

/**
 * What to ask such an index for, nearest first: the same work or trade; the field and what is close to it; what has a good part
 * in common. A helper's code that collects a field stands for itself only.
 */
export const askedPositions = (positions: Positions): { trade: string[]; close: string[]; some: string[] } => ({
  trade: [...new Set(positions.flatMap((code) => [code, ...(code.length === 5 ? [code.slice(0, 4)] : [])]))],
  close: [...new Set(positions.flatMap((code) => [...kinOf(code, "close"), code.slice(0, 3)]))],
  some: [...new Set(positions.flatMap((code) => kinOf(code, "some")))],
});
