import type { Meilisearch, MultiSearchParams } from "meilisearch";
import {
  type AnyFilter,
  type DocumentOf,
  type EngineHits,
  type IndexName,
  type PreparedRequest,
  rankScore,
} from "../engine";
import { byRank, whyOf } from "../explain";
import { type FieldKind, fieldsOf } from "../settings/fields";
import { partsOf, type QueryWord } from "../text/query";
import { fromComparable, mustBeAnswer, sortText, totalOf } from "./answer";
import { filterText } from "./filter";
import { locale, type MeiliDocument, valueAttribute } from "./settings";

/**
 * The words as the server reads them. It takes the last one for the beginning of a longer one; a single letter, such as
 * what is left of "C#", is asked for whole.
 */
export const typedText = (words: readonly Pick<QueryWord, "stem">[]): string =>
  words.map(({ stem }) => (stem.length === 1 ? `"${stem}"` : stem)).join(" ");

/**
 * The server cannot order by which condition a document fulfils: each rank is asked for on its own, without those before
 * it, first those documents that have some of the words. The page is put together here. One request for all.
 */
export async function searchRanks<I extends IndexName>(
  reader: Meilisearch,
  indexUid: string,
  index: I,
  request: PreparedRequest<I>,
  ranks: readonly AnyFilter[],
): Promise<EngineHits<I>> {
  const kinds: Record<string, FieldKind> = fieldsOf[index];
  const own = request.filter ? [request.filter] : [];
  const isRanked = request.sort === "relevance";
  const last = request.page * request.pageSize;
  const ask = (of: readonly AnyFilter[], q: string, matchingStrategy: "all" | "frequency", hitsPerPage: number) => ({
    indexUid,
    q,
    matchingStrategy,
    filter: filterText(index, { op: "and", of: [...own, ...of] }),
    attributesToRetrieve: ["id", "doc"],
    locales: [locale],
    hitsPerPage,
    page: 1,
  });
  const condition = typedText(request.words);
  // within one rank whoever has some of the words comes first, a long word by its parts as well
  const ties = request.words.length > 0 ? condition : typedText(partsOf(request.understood.words));
  const each = ranks.map((rank, place) => [rank, { op: "not", of: { op: "or", of: ranks.slice(0, place) } } as const]);
  const natural = sortText(index, request.sort, false);
  const { results } = await reader.multiSearch<MultiSearchParams, MeiliDocument<I>>({
    queries: [
      {
        ...ask([{ op: "or", of: ranks }], condition, "all", isRanked ? 1 : request.pageSize),
        page: isRanked ? 1 : request.page,
        facets: request.facets.map(valueAttribute),
        sort: natural,
      },
      ...(isRanked
        ? each.flatMap((of) => [
            ask(of, ties, request.words.length > 0 ? "all" : "frequency", last),
            { ...ask(of, condition, "all", last), sort: natural },
          ])
        : []),
    ],
  });
  const [all, ...parts] = results;
  if (!all) throw new Error("Meilisearch answered a search without hits");
  for (const result of results) mustBeAnswer(result as { hits?: { id?: unknown; doc?: unknown }[] });
  const ranked = ranks.flatMap((_, place) => {
    const seen = new Set<string>();
    return [parts[2 * place], parts[2 * place + 1]]
      .flatMap((part) => part?.hits ?? [])
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .slice(0, last)
      .map((hit) => ({ hit, score: rankScore(place) }));
  });
  const hits = isRanked ? ranked.slice(last - request.pageSize, last) : all.hits.map((hit) => ({ hit, score: 0 }));
  const counts = all.facetDistribution ?? {};
  const found = hits.map(({ hit, score }) => ({ id: hit.id, doc: hit.doc as unknown as DocumentOf[I], score }));
  return {
    hits: request.explain ? found.map((hit) => ({ ...hit, why: whyOf(index, hit, request, byRank(request)) })) : found,
    total: totalOf(all),
    ...(isRanked ? { byRank: ranks.map((_, place) => totalOf(parts[2 * place + 1] ?? {})) } : {}),
    facets: Object.fromEntries(
      request.facets.map((field) => [
        field,
        fromComparable(kinds[field] ?? "keyword", counts[valueAttribute(field)] ?? {}),
      ]),
    ) as EngineHits<I>["facets"],
  };
}
