import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { read } from "~/auth/read.server";
import { clock } from "~/config/clock";
import { candidateStates } from "~/domain/candidate/sections";
import { cefrLevels } from "~/domain/matching/facts";
import { candidateList, type ListView, listViews } from "~/queries/candidate-list";
import { findCandidates } from "~/queries/find-candidates";
import { matchReference } from "~/queries/match-reference";
import { pageParam } from "~/routes/id-param";

/** People as the address asks for them: words, view, filters and page. */
export async function listLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const q = (search.get("q") ?? "").trim().slice(0, 120);
  const wanted = search.get("view") as ListView;
  const today = clock.today();
  return read(actor, async (trx) => {
    const found = q ? await findCandidates(trx, q) : null;
    const list = await candidateList(
      trx,
      actor,
      {
        view: listViews.includes(wanted) ? wanted : "all",
        mine: search.get("mine") === "1",
        states: search.getAll("state").filter((s) => (candidateStates as readonly string[]).includes(s)),
        districts: search.getAll("district").slice(0, 40),
        levels: search.getAll("german").filter((l) => (cefrLevels as readonly string[]).includes(l)),
        found: found?.ids ?? null,
        q,
        page: pageParam(search),
      },
      today,
    );
    const { names } = await matchReference(trx);
    return {
      ...list,
      names,
      today,
      q,
      indexDown: found?.down ?? false,
      degraded: found?.degraded ?? false,
      page: pageParam(search),
    };
  });
}
