import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { clock } from "~/config/clock";
import { ladderFor } from "~/domain/placement";
import { isLocale } from "~/i18n/locales";
import { type MyArea, myArea } from "~/queries/candidate/my-area";
import { throwNotFound } from "~/request/responses.server";

/** What every page of the person's own area reads: their rows and their placement in their cut. */
export async function areaLoader(args: LoaderFunctionArgs) {
  if (!isLocale(args.params.locale)) throwNotFound();
  const actor = await requireActor(args, ["candidate"]);
  const today = clock.today();
  const { stages, ...area } = await readAs(actor, (trx) => myArea(trx, actor, today));
  return { area: area as Omit<MyArea, "stages">, view: ladderFor(stages, { cut: "person" }, today) };
}
