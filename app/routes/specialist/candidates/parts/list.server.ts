import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { askedOfList } from "~/auth/asked-words.server";
import { clock } from "~/config/clock";
import { personOrderOf, personOrdersOf, readCandidateList } from "~/domain/candidate/list-state";
import { pageNumber } from "~/domain/page-number";
import { foundByOnPage } from "~/facts/find-in-index";
import { findPeople } from "~/facts/find-people";
import { candidateList } from "~/queries/candidate/list";
import { notedRow } from "~/queries/note/notes";
import { idOrNull } from "~/request/params.server";

/** People as the address asks for them: words, view, filters and page. */
export async function listLoader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const search = await askedOfList(args);
    const state = readCandidateList(search);
    const order = personOrderOf(search);
    const found = state.q ? await findPeople(trx, state.q, today, true) : null;
    const list = await candidateList(
      trx,
      actor,
      { ...state, found: found?.people ?? null, sort: order, page: pageNumber(search) },
      today,
    );
    return {
      ...list,
      nothing: list.nothing && {
        ...list.nothing,
        occupations: (found?.occupations ?? []).flatMap((id) => list.names.occupation[id] ?? []),
      },
      note: await notedRow(trx, idOrNull(search.get("note")), list.rows, today),
      today,
      q: state.q,
      view: state.view,
      heldBy: state.heldBy,
      order,
      orders: personOrdersOf(search),
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
