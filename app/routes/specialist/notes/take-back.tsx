import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import { AroundGerman } from "~/components/values";
import { clock } from "~/config/clock";
import { type NoteView, oneNote } from "~/queries/note/notes";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { takeBackNote } from "~/services/note/take-back-note";
import { recordOf } from "./parts/record-of";

export const handle = { title: "desk:note.takeBack" };

const backTo = ({ person, company }: Pick<NoteView, "person" | "company">): string =>
  recordOf({ about: person ? "person" : "company", id: (person ?? company)?.id ?? "" });

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const note = await readAs(actor, (trx) => oneNote(trx, id, clock));
  return { text: note.text, audience: note.audience, setsStep: note.nextOn !== null, back: backTo(note) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return formCommand(args, actor, z.object({}), async (trx) => {
    const back = backTo(await oneNote(trx, id, clock));
    await takeBackNote(trx, actor, id, clock);
    return redirect(`${back}?done=noteTakenBack#notes`);
  });
}

export default function TakeBackPage() {
  const { t } = useTranslation("desk");
  const { text, audience, setsStep, back } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={<AroundGerman format={(words) => t("note.takeBackTitle", { text: words })}>{text}</AroundGerman>}
      losses={[t(audience === "team" ? "note.takeBackLoss" : "note.takeBackLossOfOthers")]}
      keeps={setsStep ? [t("note.takeBackKeeps")] : []}
      confirm={t("note.takeBack")}
      cancelTo={back}
    />
  );
}
