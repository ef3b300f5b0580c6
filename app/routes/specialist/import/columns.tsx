import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, SelectField, SubmitButton } from "~/components/form";
import { PageHeader } from "~/components/page-header";
import { VerbProblem } from "~/components/verb-problem";
import { clock } from "~/config/clock";
import { isSensitive } from "~/domain/import/headers";
import { fieldsOf } from "~/domain/import/known-headers";
import { sensitiveHeader } from "~/domain/import/sensitive";
import { importKinds, isKind } from "~/domain/import/types";
import { formatList } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { importColumnsPage } from "~/queries/import/columns";
import { command } from "~/request/command.server";
import { idParam, versionOf } from "~/request/params.server";
import { mapColumns } from "~/services/import/map-columns";
import { afterCheck } from "./parts/check.server";
import { backUnlessPreview } from "./parts/preview-only.server";

export const handle: PageHandle = { title: "import:columns.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const page = await readAs(actor, (trx) => importColumnsPage(trx, idParam(args.params.id)));
  return { ...page, back: backUnlessPreview(args, page.batch) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return command(args, actor, async (trx, form) => {
    const { batch } = await importColumnsPage(trx, idParam(args.params.id));
    const kind = String(form.get("kind") ?? "");
    await mapColumns(
      trx,
      actor,
      {
        batchId: batch.id,
        kind: isKind(kind) ? kind : batch.kind,
        targets: batch.headers.map((_, column) =>
          String(form.get(`column-${column}`) ?? batch.mapping[column] ?? "ignore"),
        ),
        version: versionOf(form) || undefined,
      },
      clock,
    );
    return afterCheck(trx, batch.id, "columns");
  });
}

export default function ColumnsPage() {
  return useLoaderData<typeof loader>().batch.state === "preview" ? <Columns /> : <VerbProblem />;
}

function Columns() {
  const { batch, examples } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() as
    | { error?: Record<string, string[]>; initialValue?: Record<string, unknown> }
    | undefined;
  const { t } = useTranslation("import");
  const locale = useLocale();
  const typed = (name: string, stored: string) => String(result?.initialValue?.[name] ?? stored);
  const base = `/specialist/import/${batch.id}`;
  const { unread } = batch.reading;
  // what nobody recognised comes first
  const order = [...unread, ...batch.headers.map((_, column) => column).filter((column) => !unread.includes(column))];
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[
          { to: "/specialist/import", label: t("title") },
          { to: base, label: batch.filename },
        ]}
        title={t("columns.title")}
        lead={t(unread.length > 0 ? "columns.leadUnread" : "columns.lead", { count: unread.length })}
      />
      <AppForm
        errors={result?.error ?? {}}
        version={batch.version}
        labels={Object.fromEntries(batch.headers.map((header, column) => [`column-${column}`, header]))}
      >
        <SelectField
          name="kind"
          label={t("upload.kind")}
          hint={t("columns.kindHint")}
          blank={false}
          defaultValue={typed("kind", batch.kind)}
          options={importKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        {order.map((column) => {
          const header = batch.headers[column] ?? "";
          const category = sensitiveHeader(header);
          const shown = examples[column] ?? [];
          const hint =
            shown.length > 0 ? t("columns.examples", { list: formatList(shown, locale) }) : t("columns.noExamples");
          const target = batch.mapping[column] ?? "ignore";
          const name = `column-${column}`;
          if (category !== null || isSensitive(target))
            return (
              <div className="field" key={column}>
                <p className="label">
                  <bdi>{header}</bdi>
                </p>
                <p className="hint">
                  {t("columns.forbidden", { category: t(`category.${category ?? target.slice("sensitive.".length)}`) })}
                </p>
              </div>
            );
          return (
            <SelectField
              key={column}
              name={name}
              label={<bdi>{header || t("row.unnamed")}</bdi>}
              hint={<bdi>{hint}</bdi>}
              blank={false}
              defaultValue={typed(name, target)}
              errors={result?.error?.[name]}
              options={[
                { value: "ignore", label: t("target.ignore") },
                { value: "note", label: t("target.note") },
                { value: "sensitive.other", label: t("target.forbid") },
                ...fieldsOf(batch.kind).map((field) => ({ value: field, label: t(`fields.${field}`) })),
              ]}
            />
          );
        })}
        <FormActions>
          <SubmitButton>{t("columns.save")}</SubmitButton>
          <ButtonLink to={base} kind="second">
            {t("common:back")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}
