import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/auth/actor.server";
import { verbLoader } from "~/auth/verb.server";
import { formCommand } from "~/request/command.server";
import { idOrNull, idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { removableRows, removeCandidateRow } from "~/services/candidate/save-candidate-rows";
import { type PlaceOfRecord, placesOfRecord } from "./parts/editing";

const schema = z.object({ row: z.enum(removableRows), key: z.string().min(1).max(60), back: z.enum(placesOfRecord) });
/** Two lists stand inside another group of the record. */
const groups: Partial<Record<PlaceOfRecord, string>> = { channels: "contact", wishes: "work" };
const keyedByWord = ["language", "skill"];

/** Takes one fact out of a list of the record. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, schema, async (trx, { row, key, back }) => {
    if (!keyedByWord.includes(row) && !idOrNull(key)) throwNotFound();
    await removeCandidateRow(trx, id, { row, key });
    return redirect(`/specialist/candidates/${id}/${back}?done=deleted#${groups[back] ?? back}`);
  });
}

export const loader = verbLoader(
  ["specialist", "coordinator"],
  ({ params }) => `/specialist/candidates/${idParam(params.id)}`,
);
export { VerbProblemInRecord as default, verbHandle as handle } from "~/components/verb-problem";
