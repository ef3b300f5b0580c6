import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { erasureSchema } from "~/domain/candidate/erasure";
import { erasurePage } from "~/queries/candidate/erasure";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { gone, throwNotFound } from "~/request/responses.server";
import { erasePerson } from "~/services/candidate/erase-person";
import { AskCoordination, ErasedPage, EraseForm } from "./parts/erase-parts";

export const handle = { title: "candidate:erase.pageTitle" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const page = (await readAs(actor, (trx) => erasurePage(trx, id, clock.today()))) ?? throwNotFound();
  return data({ id, mayErase: actor.role === "coordinator", ...page }, { status: page.erased ? gone : 200 });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, erasureSchema, async (trx, { version, ground }) => {
    await erasePerson(trx, actor, { id, version, ground }, clock);
    return redirect(`/specialist/candidates/${id}/erase`);
  });
}

/** What goes, what stays and why, and one question; afterwards what was done. */
export default function ErasePage() {
  const { id, mayErase, person, erased, counts, coordinators } = useLoaderData<typeof loader>();
  if (erased) return <ErasedPage erased={erased} counts={counts} />;
  if (!person) return null;
  return mayErase ? (
    <EraseForm id={id} person={person} counts={counts} />
  ) : (
    <AskCoordination id={id} person={person} coordinators={coordinators} />
  );
}
