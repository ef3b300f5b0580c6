import type { Trx } from "#db/index.server";
import { adoptPosition, listTitlesOf, listWorkToFind } from "#db/repositories/occupations";
import { findWork as find, positionsNamed, type WorkFound, type WorkUse } from "~/domain/occupation/find-work";
import { positionOf, unfitForStart } from "~/domain/occupation/position";
import { fold } from "~/domain/text/fold";
import { allWork } from "./titles";

/** Longer words are no title. */
const mostLetters = 120;

/** What words in any language of the portal may mean as work. Three queries, one more while the lists are read first. */
export async function findWork(trx: Trx, typed: string, use: WorkUse): Promise<WorkFound> {
  const words = typed.trim().slice(0, mostLetters);
  const work = words === "" ? null : await allWork(trx);
  if (!work) return { words, works: [], sure: null, unfit: null };
  const folded = fold(words);
  const { templates, begun } = await listWorkToFind(trx, folded);
  const known = { ...work, templates };
  const of = await listTitlesOf(trx, positionsNamed(words, known, begun).codes.slice(0, 12), folded);
  return find(words, known, { begun, of }, use);
}

/**
 * The occupation that a form chose, ready to be pointed at: a position becomes a row when it is first used.
 * @returns false when there is no such position, or it may not be used here
 */
export async function takeWork(trx: Trx, id: string, use: WorkUse): Promise<boolean> {
  const code = positionOf(id);
  if (code === null) return true;
  if (use === "posting" && unfitForStart(code) !== null) return false;
  return (await adoptPosition(trx, code)) !== null;
}
