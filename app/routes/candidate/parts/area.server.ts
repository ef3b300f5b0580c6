import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { clock } from "~/config/clock";
import type { SignedIn } from "~/domain/actor";
import { ladderFor } from "~/domain/placement";
import { isLocale } from "~/i18n/locales";
import { type MyArea, myArea } from "~/queries/candidate/my-area";
import { myNotes } from "~/queries/note/read-by-others";
import { throwNotFound } from "~/request/responses.server";
import { requirePerson } from "./person.server";

/** What every page of the person's own area reads: their rows and their placement in their cut. */
export async function areaLoader(args: LoaderFunctionArgs) {
  if (!isLocale(args.params.locale)) throwNotFound();
  return areaOf(await requirePerson(args));
}

/** The same for the first page, with what the team wrote for the person. */
export async function homeLoader(args: LoaderFunctionArgs) {
  if (!isLocale(args.params.locale)) throwNotFound();
  return homeOf(await requirePerson(args));
}

type Person = Extract<SignedIn, { role: "candidate" }>;

async function areaOf(actor: Person) {
  const today = clock.today();
  const { stages, ...area } = await readAs(actor, (trx) => myArea(trx, actor, today));
  return { area: area as Omit<MyArea, "stages">, view: ladderFor(stages, { cut: "person" }, today) };
}

/** What this person's first page shows, read with their own rights and no more. */
async function homeOf(actor: Person) {
  const notes = await readAs(actor, (trx) => myNotes(trx, actor));
  return { ...(await areaOf(actor)), notes };
}
