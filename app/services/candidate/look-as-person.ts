import type { Trx } from "#db/index.server";
import { noteLook } from "#db/repositories/access-log";
import { type Clock, cityDay } from "~/config/clock";
import { mayReadPapers } from "~/domain/access/need-to-know";
import { isUuid } from "~/domain/uuid";

/** Who is looked at in their own area, for the bar that says whose eyes these are. */
export type SeenPerson = {
  id: string;
  name: string;
  /** whether benefits and papers are shown to whoever looks */
  papers: boolean;
};

/**
 * Somebody of the team looks at a page of a person's own area: one line in the access log. One statement. Undefined for
 * nobody who can be looked at; no line is written then.
 */
export async function lookAsPerson(
  trx: Trx,
  look: { candidateId: string; path: string },
  time: Clock,
): Promise<SeenPerson | undefined> {
  if (!isUuid(look.candidateId)) return undefined;
  const { candidateId, path } = look;
  const seen = await noteLook(trx, candidateId, {
    event: "seen-as-person",
    part: "own_area",
    at: time.now(),
    path: path.slice(0, 300),
  });
  if (!seen) return undefined;
  const reader = { relation: seen.relation, reasonOn: seen.reasonAt && cityDay(seen.reasonAt) };
  return { id: seen.id, name: seen.name, papers: mayReadPapers(reader, time.today()) };
}
