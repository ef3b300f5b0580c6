import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ConfirmPage } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { VerbProblem } from "~/components/verb-problem";
import { batchStatus } from "~/domain/import/states";
import { getBatch } from "~/queries/import/batch";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { discardImport } from "~/services/import/discard";
import { backUnlessPreview } from "./parts/preview-only.server";

export const handle: PageHandle = { title: "import:discard.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const batch = await readAs(actor, (trx) => getBatch(trx, idParam(args.params.id)));
  const isOpen = batchStatus.may(batch.state, "discard", "system");
  const back = isOpen ? `/specialist/import/${batch.id}` : backUnlessPreview(args, batch);
  return { ...batch, isOpen, back };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return command(args, actor, async (trx, form) => {
    await discardImport(trx, { batchId: idParam(args.params.id), version: versionOf(form) });
    return redirect("/specialist/import?done=discarded");
  });
}

export default function DiscardImportPage() {
  const { id, filename, isOpen, version } = useLoaderData<typeof loader>();
  const { t } = useTranslation("import");
  if (!isOpen) return <VerbProblem />;
  return (
    <ConfirmPage
      title={t("discard.title")}
      eyebrow={<bdi>{filename}</bdi>}
      losses={[t("discard.loss")]}
      keeps={[t("discard.keep")]}
      confirm={t("discard.confirm")}
      version={version}
      cancelTo={`/specialist/import/${id}`}
    />
  );
}
