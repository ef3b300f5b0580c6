import { getSession } from "./actor.server";

/**
 * What a list is asked for. Words that were searched in it stand in its address only as the number of a question, as
 * `asked`; here they are back as `q`, which the rules of each list read. A question that is too old, or somebody else's,
 * leaves the list without words.
 */
export async function askedOfList(args: Parameters<typeof getSession>[0]): Promise<URLSearchParams> {
  const search = new URL(args.request.url).searchParams;
  const { login } = await getSession(args);
  if (login?.asked) search.set("q", login.asked);
  return search;
}
