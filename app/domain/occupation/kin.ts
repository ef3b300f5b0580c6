import pairs from "#db/reference/classification/kin.json" with { type: "json" };

/**
 * Kinds of work that are kindred beyond their numbers: whoever knows one knows most (`close`) or a good part (`some`) of the
 * tasks, the material, the tools or the place of the other. By the makers, position by position of the KldB 2010.
 */
type Kin = { near: "close" | "some"; en: string; de: string };

const kin = new Map<string, Map<string, Kin>>();
for (const [a = "", b = "", near = "", en = "", de = ""] of pairs) {
  const entry: Kin = { near: near === "close" ? "close" : "some", en, de };
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = kin.get(one) ?? new Map<string, Kin>();
    kin.set(one, known.set(other, entry));
  }
}

/** A position as the table may have it: its kind of work, its field. */
const forms = (code: string): string[] => [code.slice(0, 4), code.slice(0, 3)];

/** Why two positions are kindred; null when they are not. */
export function kinshipOf(a: string, b: string): Kin | null {
  for (const one of forms(a))
    for (const other of forms(b)) {
      const found = kin.get(one)?.get(other);
      if (found) return found;
    }
  return null;
}

export const kinBetween = (a: string, b: string): Kin["near"] | null => kinshipOf(a, b)?.near ?? null;

/** All positions of this nearness to one. */
export const kinOf = (code: string, near: Kin["near"]): string[] =>
  forms(code).flatMap((form) =>
    [...(kin.get(form) ?? [])].filter(([, entry]) => entry.near === near).map(([other]) => other),
  );
