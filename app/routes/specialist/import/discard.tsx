import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { getBatch } from "~/queries/import/batch";
import { command } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { discardImport } from "~/services/import/discard";

export const handle: PageHandle = { title: "import:discard.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const batch = await readAs(actor, (trx) => getBatch(trx, idParam(args.params.id)));
  if (batch.state !== "preview") throwNotFound();
  return { id: batch.id, filename: batch.filename };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return command(args, actor, async (trx) => {
    await discardImport(trx, { batchId: idParam(args.params.id) });
    return redirect("/specialist/import?done=discarded");
  });
}

export default function DiscardImportPage() {
  const { id, filename } = useLoaderData<typeof loader>();
  const { t } = useTranslation("import");
  return (
    <ConfirmPage
      title={t("discard.title")}
      eyebrow={<bdi>{filename}</bdi>}
      losses={[t("discard.loss")]}
      keeps={[t("discard.keep")]}
      confirm={t("discard.confirm")}
      cancelTo={`/specialist/import/${id}`}
    />
  );
}
