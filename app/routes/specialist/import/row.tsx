import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, RadioGroup, SubmitButton, TextField } from "~/components/form";
import { errorsOf, type Reply } from "~/components/form/reply";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { VerbProblem } from "~/components/verb-problem";
import { clock } from "~/config/clock";
import { refused } from "~/domain/errors";
import { isSensitive, type Mapping } from "~/domain/import/headers";
import { type ImportRowPage, importRowPage } from "~/queries/import/batch";
import { command } from "~/request/command.server";
import { idParam, numberParam } from "~/request/params.server";
import { correctRow, isRowDecision } from "~/services/import/correct-row";
import { DoubleNote, RowFindings, RowTag } from "./parts/notices";
import { backUnlessPreview } from "./parts/preview-only.server";

export const handle: PageHandle<{ row: { rowNo: number } }> = {
  title: (t, { row }) => t("import:row.title", { no: row.rowNo }),
};

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const page = await readAs(actor, (trx) =>
    importRowPage(trx, idParam(args.params.id), numberParam(args.params.row), clock.today()),
  );
  return { ...page, back: backUnlessPreview(args, page.batch) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return command(args, actor, async (trx, form) => {
    const batchId = idParam(args.params.id);
    const rowNo = numberParam(args.params.row);
    const { row } = await importRowPage(trx, batchId, rowNo, clock.today());
    const decision = String(form.get("decision") ?? "");
    if (!isRowDecision(decision)) throw refused("choose", {}, "decision");
    const cells = Object.fromEntries(
      row.cells.flatMap((_, column) => {
        const text = form.get(`cell-${column}`);
        return typeof text === "string" ? [[column, text]] : [];
      }),
    );
    await correctRow(trx, { batchId, rowNo, cells, decision }, clock);
    return redirect(`/specialist/import/${batchId}/rows/${rowNo}?done=row`);
  });
}

/** Columns with an error or a question first, then the other ones that are read. */
function columnsOf({ mapping, row }: { mapping: Mapping; row: ImportRowPage["row"] }): {
  asking: number[];
  others: number[];
} {
  const fields = new Set(row.findings.filter((finding) => finding.level !== "note").map((finding) => finding.field));
  const read = mapping.flatMap((target, column) => (target === "ignore" || isSensitive(target) ? [] : [column]));
  const isAsked = (column: number) => fields.has(mapping[column] ?? "") || row.corrected.includes(column);
  const missingName = fields.has("row") ? ["familyName", "givenName", "fullName", "name", "title"] : [];
  const asking = read.filter((column) => isAsked(column) || missingName.includes(mapping[column] ?? ""));
  return { asking, others: read.filter((column) => !asking.includes(column)) };
}

export default function RowPage() {
  return useLoaderData<typeof loader>().batch.state === "preview" ? <Row /> : <VerbProblem />;
}

function Row() {
  const { batch, row, names } = useLoaderData<typeof loader>();
  const errors = errorsOf(useActionData<Reply>());
  const { t } = useTranslation("import");
  const base = `/specialist/import/${batch.id}`;
  const { asking, others } = columnsOf({ mapping: batch.mapping, row });
  const cell = (column: number) => (
    <TextField
      key={column}
      name={`cell-${column}`}
      label={<bdi>{batch.headers[column]}</bdi>}
      defaultValue={row.current[column]}
      dir="auto"
      hint={row.corrected.includes(column) ? <bdi>{t("row.original", { words: row.cells[column] })}</bdi> : undefined}
    />
  );
  return (
    <div className="wrap-text stack-l">
      <PageHeader
        crumbs={[
          { to: "/specialist/import", label: t("title") },
          { to: `${base}#row-${row.rowNo}`, label: batch.filename },
        ]}
        eyebrow={t("row.no", { no: row.rowNo })}
        title={<bdi>{row.title || t("row.unnamed")}</bdi>}
        tag={<RowTag row={row} />}
        lead={t("row.lead")}
      />
      <Flash ns="import" />
      <DoubleNote row={row} kind={batch.kind} />
      {row.findings.length > 0 && (
        <Section title={t("row.said")}>
          <RowFindings findings={row.findings} names={names} />
        </Section>
      )}
      <AppForm errors={errors} labels={{ decision: t("row.decision") }}>
        {asking.map(cell)}
        {others.length > 0 && (
          <details className="card">
            <summary>{t("row.others")}</summary>
            <div className="stack">{others.map(cell)}</div>
          </details>
        )}
        <RadioGroup
          name="decision"
          label={t("row.decision")}
          errors={errors.decision}
          defaultValue={row.decision}
          options={[
            { value: "auto", label: t(autoKey(row)) },
            ...(row.duplicate
              ? [
                  { value: "merge", label: t("decision.merge"), hint: t("decision.mergeHint") },
                  { value: "keep", label: t("decision.keep") },
                ]
              : []),
            { value: "skip", label: t("decision.skip") },
          ]}
        />
        <FormActions>
          <SubmitButton>{t("row.save")}</SubmitButton>
          <ButtonLink to={`${base}#row-${row.rowNo}`} kind="second">
            {t("common:back")}
          </ButtonLink>
        </FormActions>
      </AppForm>
    </div>
  );
}

function autoKey(row: Pick<ImportRowPage["row"], "duplicate">): string {
  if (row.duplicate === null) return "decision.auto";
  return row.duplicate.sure ? "decision.autoMerge" : "decision.autoAsk";
}
