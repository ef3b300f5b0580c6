import type { DocumentOf, Filter, IndexName } from "./engine";
import { distanceBetween } from "./geo";

/** Selects the documents worth comparing with this one. */
export function similarFilter<I extends IndexName>(index: I, doc: DocumentOf[I]): Filter<I> {
  if (index === "jobs") {
    const job = doc as DocumentOf["jobs"];
    const alike: Filter<"jobs"> = {
      op: "or",
      of: [
        { op: "eq", field: "occupationId", value: job.occupationId },
        { op: "eq", field: "occupationGroup", value: job.occupationGroup },
        ...(job.skills.length > 0 ? [{ op: "in", field: "skills", values: job.skills } as const] : []),
      ],
    };
    return alike as Filter<I>;
  }
  const person = doc as DocumentOf["candidates"];
  const alike: Filter<"candidates"> = {
    op: "or",
    of: [
      { op: "in", field: "occupationIds", values: person.occupationIds },
      { op: "in", field: "occupationGroups", values: person.occupationGroups },
      ...(person.skills.length > 0 ? [{ op: "in", field: "skills", values: person.skills } as const] : []),
    ],
  };
  return alike as Filter<I>;
}

/** 0 to 1: how alike two jobs or two people are for a placement. Occupation first, then skills, hours, German, distance. */
export function similarity<I extends IndexName>(index: I, a: DocumentOf[I], b: DocumentOf[I]): number {
  const shared =
    0.15 * overlap(a.skills, b.skills) +
    0.1 * nearness(a.hoursMin, b.hoursMin, 20) +
    0.1 * nearness(a.germanSpeaking, b.germanSpeaking, 3) +
    0.15 *
      (a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null
        ? Math.max(0, 1 - distanceBetween({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) / 10_000)
        : 0.5);
  if (index === "jobs") {
    const [one, other] = [a as DocumentOf["jobs"], b as DocumentOf["jobs"]];
    const occupation =
      one.occupationId === other.occupationId ? 1 : one.occupationGroup === other.occupationGroup ? 0.5 : 0;
    return 0.5 * occupation + shared;
  }
  const [one, other] = [a as DocumentOf["candidates"], b as DocumentOf["candidates"]];
  return (
    0.35 * overlap(one.occupationIds, other.occupationIds) +
    0.15 * overlap(one.occupationGroups, other.occupationGroups) +
    shared
  );
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  return all.size === 0 ? 0 : a.filter((entry) => b.includes(entry)).length / all.size;
}

/** Unknown is neither near nor far. */
const nearness = (a: number | null, b: number | null, span: number): number =>
  a === null || b === null ? 0.5 : Math.max(0, 1 - Math.abs(a - b) / span);
