import type { FoundPeople } from "#db/repositories/listed-people";
import type { Staff } from "~/domain/actor";
import { personOrderOf, readCandidateList } from "~/domain/candidate/list-state";
import { candidateList } from "~/queries/candidate/list";
import type { TestDatabase } from "./database";

/** What a search by these people alone finds. */
export const foundPeople = (ids: readonly string[]): FoundPeople => ({
  people: ids,
  companies: [],
  worded: [],
  isKnown: false,
});

/** The list of people as an address asks for it. @param query of the address, with `page` */
export function peopleList(
  database: Pick<TestDatabase, "as">,
  actor: Staff,
  query: string,
  day: string,
  found: FoundPeople | null = null,
) {
  const search = new URLSearchParams(query);
  const page = Number(search.get("page") ?? 1);
  const filter = { ...readCandidateList(search), found, sort: personOrderOf(search), page };
  return database.as(actor, (trx) => candidateList(trx, actor, filter, day));
}
