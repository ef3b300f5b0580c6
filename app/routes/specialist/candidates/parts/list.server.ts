import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { personOrderOf, readCandidateList } from "~/domain/candidate/list-state";
import { pageNumber } from "~/domain/page-number";
import { foundByOnPage } from "~/facts/find-in-index";
import { findPeople } from "~/facts/find-people";
import { matchReference } from "~/facts/match-reference";
import { candidateList } from "~/queries/candidate/list";
import { noteSubject } from "~/queries/note/notes";
import { idOrNull } from "~/request/params.server";

/** People as the address asks for them: words, view, filters and page. */
export async function listLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const state = readCandidateList(search);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const found = state.q ? await findPeople(trx, state.q, today, true) : null;
    const list = await candidateList(
      trx,
      actor,
      { ...state, found: found?.ids ?? null, sort: personOrderOf(search), page: pageNumber(search) },
      today,
    );
    const { names } = await matchReference(trx);
    const noted = idOrNull(search.get("note"));
    const isThere = noted !== null && list.rows.some(({ id }) => id === noted);
    return {
      ...list,
      nothing: list.nothing && {
        ...list.nothing,
        occupations: (found?.occupations ?? []).flatMap((id) => names.occupation[id] ?? []),
      },
      names,
      note: isThere ? await noteSubject(trx, noted, today) : null,
      today,
      q: state.q,
      indexDown: found?.down ?? false,
      degraded: found?.degraded ?? false,
      foundBy: foundByOnPage(
        found,
        list.rows.map((row) => row.id),
      ),
      page: pageNumber(search),
    };
  });
}
