import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FileField, FormActions, RadioGroup, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Link } from "~/components/link";
import { EmptyState, Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { useRootData } from "~/components/root-data";
import { clock } from "~/config/clock";
import { AppError } from "~/domain/errors";
import { importKinds, isKind } from "~/domain/import/types";
import { listImports } from "~/queries/import/list";
import { command } from "~/request/command.server";
import { limits } from "~/services/import/read-file";
import { stageImport } from "~/services/import/stage";
import { BatchTable } from "./parts/batch-table";

export const handle: PageHandle = { title: "import:title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return { batches: await readAs(actor, (trx) => listImports(trx)), today: clock.today() };
}

/** Room for the form's other fields around the file. */
const overhead = 100_000;

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  // refused by its announced size, before anything of it is read into memory
  if (Number(args.request.headers.get("Content-Length") ?? 0) > limits.bytes + overhead)
    return data({ error: { file: [`import:file.tooLarge|{"limit":${limits.bytes / 1024 / 1024}}`] } }, { status: 413 });
  return command(args, actor, async (trx, form) => {
    const file = form.get("file");
    const kind = String(form.get("kind") ?? "");
    if (!(file instanceof File) || file.size === 0) throw new AppError("rule", "import:file.missing", {}, "file");
    const bytes = new Uint8Array(await file.arrayBuffer());
    const id = await stageImport(
      trx,
      actor,
      { name: file.name, bytes, kind: isKind(kind) ? kind : undefined },
      clock,
    ).catch((error: unknown) => {
      throw error instanceof AppError ? new AppError(error.kind, error.code, error.params, "file") : error;
    });
    return redirect(`/specialist/import/${id}`);
  });
}

export default function ImportsPage() {
  const { batches, today } = useLoaderData<typeof loader>();
  const errors = errorsOf(useActionData<Reply>());
  const demo = useRootData()?.demo;
  const { t } = useTranslation("import");
  return (
    <div className="stack-l">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <ButtonLink to="/specialist/import/words" kind="second">
            {t("words.title")}
          </ButtonLink>
        }
      />
      <Flash ns="import" />
      <Section title={t("upload.title")} id="new">
        <AppForm
          errors={errors}
          encType="multipart/form-data"
          labels={{ file: t("upload.file") }}
          aria-labelledby="new-title"
        >
          <FileField
            name="file"
            label={t("upload.file")}
            hint={t("upload.fileHint")}
            accept=".csv,.txt,.tsv,.xlsx,text/csv"
            errors={errors.file}
          />
          <RadioGroup
            name="kind"
            label={t("upload.kind")}
            defaultValue=""
            options={[
              { value: "", label: t("upload.guess") },
              ...importKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
            ]}
          />
          <Notice>
            <p>{t("upload.never")}</p>
          </Notice>
          {demo && (
            <p>
              <Link to="/auth/demo/list">{t("common:demo.list")}</Link>
            </p>
          )}
          <FormActions>
            <SubmitButton>{t("upload.submit")}</SubmitButton>
          </FormActions>
        </AppForm>
      </Section>
      <Section title={t("list.title")} id="earlier">
        {batches.length === 0 ? (
          <EmptyState icon="import" title={t("list.empty")}>
            {t("list.emptyText")}
          </EmptyState>
        ) : (
          <BatchTable label={t("list.title")} rows={batches} today={today} />
        )}
      </Section>
    </div>
  );
}
