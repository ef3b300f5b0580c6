import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, DateField, FormActions, SubmitButton } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Link } from "~/components/link";
import { EmptyState, Flash, Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { dayField } from "~/domain/typed-day";
import { isUuid } from "~/domain/uuid";
import { officeWords } from "~/i18n/office-words.server";
import { exportPage } from "~/queries/import/exports";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { makeExport } from "~/services/import/make-export";
import { ExportRuns } from "./parts/export-runs";

export const handle: PageHandle = { title: "import:export.title" };

const schema = z.object({ since: dayField("done") });

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const page = await readAs(actor, (trx) => exportPage(trx, idParam(args.params.list)));
  const made = new URL(args.request.url).searchParams.get("made") ?? "";
  const ready = page.runs.find(({ id, madeBy }) => isUuid(made) && id === made && madeBy === actor.userId) ?? null;
  return { ...page, ready, isLead: actor.role === "coordinator" };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return formCommand(args, actor, schema, async (trx, { since }) => {
    const listId = idParam(args.params.list);
    const { id } = await makeExport(trx, actor, { listId, since, words: officeWords }, clock);
    return redirect(`/specialist/import/offices/${listId}?made=${id}`);
  });
}

/** What changed here goes back to the office that sent a list, so that nobody types it twice. */
export default function ExportPage() {
  const { target, runs, since, ready, isLead } = useLoaderData<typeof loader>();
  const reply = useActionData<Reply & { initialValue?: Record<string, unknown> }>();
  const errors = errorsOf(reply);
  const { t } = useTranslation("import");
  const base = `/specialist/import/offices/${target.listId}`;
  return (
    <div className="wrap-text stack-l">
      <PageHeader
        crumbs={[{ to: "/specialist/import", label: t("title") }]}
        title={t("export.title")}
        lead={t("export.lead", { file: target.filename })}
        actions={
          isLead && (
            <ButtonLink to={`${base}/columns`} kind={target.form ? "second" : "main"}>
              {t("export.columns")}
            </ButtonLink>
          )
        }
      />
      <Flash ns="import" />
      {ready && (
        <Notice kind="success" title={t("export.ready", { count: ready.people })} live>
          <p>
            <Link to={`${base}/files/${ready.id}/changes.csv`} download>
              {t("export.fetch")}
            </Link>
          </p>
          <p>{t("export.readyText")}</p>
        </Notice>
      )}
      {target.form === null ? (
        <EmptyState icon="import" title={t("export.noForm")}>
          {!isLead && t("export.noFormText")}
        </EmptyState>
      ) : (
        <AppForm errors={errors} labels={{ since: t("export.since") }}>
          <DateField
            name="since"
            label={t("export.since")}
            hint={t("export.sinceHint")}
            defaultValue={String(reply?.initialValue?.since ?? since)}
            errors={errors.since}
          />
          <FormActions>
            <SubmitButton>{t("export.make")}</SubmitButton>
          </FormActions>
        </AppForm>
      )}
      <Section title={t("export.runs")} id="files">
        <ExportRuns runs={runs} />
      </Section>
    </div>
  );
}
