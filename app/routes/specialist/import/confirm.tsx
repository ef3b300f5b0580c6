import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { batchStatus } from "~/domain/import/states";
import { forecastOf, getBatch } from "~/queries/import/batch";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { confirmImport } from "~/services/import/confirm";
import { BatchFigures } from "./parts/batch-parts";

export const handle: PageHandle = { title: "import:preview.confirm" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { batch, outlook } = await readAs(actor, async (trx) => {
    const found = await getBatch(trx, idParam(args.params.id));
    return { batch: found, outlook: await forecastOf(trx, found.id) };
  });
  const isOver = !batchStatus.isLive(batch.state);
  // a refused form stays to say why
  if (isOver && args.context.method !== "POST") throw redirect(`/specialist/import/${batch.id}`);
  return { id: batch.id, filename: batch.filename, version: batch.version, state: batch.state, outlook };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return command(args, actor, async (trx, form) => {
    const { id } = await getBatch(trx, idParam(args.params.id));
    await confirmImport(trx, { batchId: id, version: versionOf(form) || undefined }, clock);
    const { state } = await getBatch(trx, id);
    return redirect(`/specialist/import/${id}${state === "done" ? "?done=imported" : ""}`);
  });
}

/** Asks once more when somebody changed the list after it was looked at. */
export default function ConfirmImportPage() {
  const { id, filename, version, state, outlook } = useLoaderData<typeof loader>();
  const errors = errorsOf(useActionData<Reply>());
  const { t } = useTranslation("import");
  return (
    <div className="stack">
      <PageHeader title={t("preview.confirm")} eyebrow={<bdi>{filename}</bdi>} lead={t("preview.confirmLead")} />
      <BatchFigures batch={{ state, counts: {} }} outlook={outlook} base={`/specialist/import/${id}`} />
      <AppForm errors={errors} version={version}>
        <FormActions>
          <SubmitButton>{t("preview.confirm")}</SubmitButton>
          <ButtonLink to={`/specialist/import/${id}`} kind="second">
            {t("common:back")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
