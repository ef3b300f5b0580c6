import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/auth/actor.server";
import { read } from "~/auth/read.server";
import { clock } from "~/config/clock";
import { personOrderOf, readCandidateList } from "~/domain/candidate/list-state";
import { candidateList } from "~/queries/candidate-list";
import { findInIndex, foundByOf } from "~/queries/find-in-index";
import { matchReference } from "~/queries/match-reference";
import { pageParam } from "~/routes/id-param";

/** People as the address asks for them: words, view, filters and page. */
export async function listLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const state = readCandidateList(search);
  const today = clock.today();
  return read(actor, async (trx) => {
    const found = state.q ? await findInIndex(trx, "candidates", state.q, true) : null;
    const list = await candidateList(
      trx,
      actor,
      { ...state, found: found?.ids ?? null, sort: personOrderOf(search), page: pageParam(search) },
      today,
    );
    const { names } = await matchReference(trx);
    return {
      ...list,
      nothing: list.nothing && {
        ...list.nothing,
        occupations: (found?.occupations ?? []).flatMap((id) => names.occupation[id] ?? []),
      },
      names,
      today,
      q: state.q,
      indexDown: found?.down ?? false,
      degraded: found?.degraded ?? false,
      foundBy: foundByOf(
        found,
        list.rows.map((row) => row.id),
      ),
      page: pageParam(search),
    };
  });
}
