import type { Trx } from "#db/index.server";
import { findNameQuestion } from "#db/repositories/name-questions";
import type { Clock } from "~/config/clock";
import type { Staff } from "~/domain/actor";
import { questionsSince } from "~/domain/find/question";
import { isUuid } from "~/domain/uuid";

/**
 * What a list is asked for. Words that were searched in it stand in its address only as the number of a question, as
 * `asked`; here they are back as `q`, which the rules of each list read. A question that is too old, or somebody else's,
 * leaves the list without words.
 * @param address of the request
 */
export async function askedOfList(trx: Trx, actor: Staff, address: string, time: Clock): Promise<URLSearchParams> {
  const search = new URL(address).searchParams;
  const id = search.get("asked") ?? "";
  const question = isUuid(id) ? await findNameQuestion(trx, actor.userId, id, questionsSince(time.now())) : undefined;
  if (question) search.set("q", question.words);
  return search;
}
