import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { NoteForm } from "~/components/desk/note-form";
import type { Reply } from "~/components/form/reply";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { noteSchema } from "~/domain/note/notes";
import { noteSubject } from "~/queries/note/notes";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { ownPath } from "~/request/safe-path";
import { writeNote } from "~/services/note/write-note";
import { recordOf } from "./parts/record-of";

export const handle = { title: "desk:note.new" };

/** Whom it is about and where one came from stand in the address, so that a refused note is shown again with both. */
function asked(request: Request) {
  const search = new URL(request.url).searchParams;
  const at = search.get("at") ?? "";
  return { id: idParam(search.get("about")), next: search.get("next"), at: /^[\w-]{1,100}$/.test(at) ? at : "" };
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { id, next, at } = asked(args.request);
  const subject = await readAs(actor, (trx) => noteSubject(trx, id, clock.today()));
  return { subject, next: ownPath(next, recordOf(subject)), at };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { id, next, at } = asked(args.request);
  return formCommand(args, actor, noteSchema, async (trx, input) => {
    const subject = await writeNote(trx, actor, { ...input, id }, clock);
    const back = ownPath(next, recordOf(subject));
    return redirect(`${back}${back.includes("?") ? "&" : "?"}done=noted${at && `#${at}`}`);
  });
}

/** The note's own page: for whoever comes from a list of names, and for one that was refused. */
export default function NewNotePage() {
  const { subject, next, at } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  return (
    <div className="wrap-text stack">
      <PageHeader
        eyebrow={t("note.new")}
        title={<bdi>{subject.name}</bdi>}
        crumbs={[{ to: recordOf(subject), label: subject.name }]}
      />
      <NoteForm subject={subject} next={next} at={at} reply={useActionData<Reply>()} focus alone />
    </div>
  );
}
