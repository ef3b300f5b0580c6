import type { Masks } from "../facet-set";
import { facetsOfMarks, personFacets } from "../facets";
import { blockedMark } from "./answer-scores";

const names = ["blocks", "bridge", "way"] as const;

/** The masks of the facets of a pair, from the marks of all its answers; a list of people and one of jobs use the same bits. */
export function masksOfMarks(marks: Int32Array): Masks<(typeof names)[number]> {
  const found = new Map<number, readonly number[]>();
  const columns = names.map(() => new Int32Array(marks.length));
  for (let place = 0; place < marks.length; place += 1) {
    const of = (marks[place] ?? 0) & ~blockedMark;
    let masks = found.get(of);
    if (masks === undefined) {
      const facets = facetsOfMarks(of);
      masks = names.map((name) => personFacets.maskOf(name, facets[name]));
      found.set(of, masks);
    }
    for (let i = 0; i < names.length; i += 1) {
      const column = columns[i];
      if (column) column[place] = masks[i] ?? 0;
    }
  }
  const [blocks, bridge, way] = columns;
  if (!blocks || !bridge || !way) throw new Error("three columns were made");
  return { blocks, bridge, way };
}
