import type { Trx } from "#db/index.server";
import type { FoundPeople } from "#db/repositories/listed-people";
import type { IsoDate } from "~/domain/days";
import type { Found } from "./find-by-name";
import { type FoundInIndex, findInIndex } from "./find-in-index";
import { findMeant } from "./find-names";

/** A name with one letter mistyped is as near as this: the words then mean a name, not a skill. */
const surelyMeant = 0.8;

/**
 * People by name, and behind them those whose record has these words: a skill never comes before a name. Whose name is
 * only heard alike stands behind the skills. `ids` are all of these; `people` also holds the companies that are named, by
 * themselves or by somebody who works there.
 */
export async function findPeople(
  trx: Trx,
  q: string,
  today: IsoDate,
  explain = false,
): Promise<FoundInIndex & { people: FoundPeople }> {
  const found = await findInIndex(trx, "candidates", q, explain);
  const meant = await findMeant(trx, q, today);
  const idsOf = (
    kind: Found["kind"],
    isMeant: (score: number) => boolean,
    idOf = (row: Found): string | null => row.id,
  ) => meant.flatMap((row) => (row.kind === kind && isMeant(row.score) ? (idOf(row) ?? []) : []));
  const isSure = (score: number) => score >= surelyMeant;
  const sure = idsOf("person", isSure);
  const worded = [...new Set([...found.ids, ...idsOf("person", (score) => !isSure(score))])];
  const companies = [
    ...idsOf("company", () => true),
    ...idsOf(
      "contact",
      () => true,
      ({ companyId }) => companyId,
    ),
  ];
  return {
    ...found,
    ids: [...new Set([...sure, ...worded])],
    people: {
      people: sure,
      worded,
      companies: [...new Set(companies)],
      isKnown: found.ids.length > 0 && !found.relaxed,
    },
  };
}
