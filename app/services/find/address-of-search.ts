import type { Trx } from "#db/index.server";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { addressOfQuestion } from "~/domain/find/in-list";
import { searchPath } from "~/domain/saved-search/search";
import { askForName } from "./ask-for-name";

/** The address of the list a saved search shows: its words are asked anew, because they may be a name. */
export async function addressOfSearch(
  trx: Trx,
  actor: Staff,
  search: { jobId: string | null; query: string },
  time: Clock,
): Promise<string> {
  const words = new URLSearchParams(search.query).get("q");
  const path = searchPath(search);
  return words ? addressOfQuestion(path, await askForName(trx, actor, words, time)) : path;
}
