import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { pageLocale } from "~/auth/locale.server";
import { csvFile } from "~/domain/import/csv";
import { translator } from "~/i18n/catalogues.server";
import { importBadRows } from "~/queries/import/bad-rows";
import { idParam } from "~/request/params.server";

/** The rows that could not be stored, with the reason in a column, ready to be mended and uploaded again. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const { t } = translator(await pageLocale(args));
  const bad = await readAs(actor, (trx) => importBadRows(trx, idParam(args.params.id)));
  const reasons = (findings: (typeof bad.rows)[number]["findings"]) =>
    findings
      .map((finding) => {
        const field = finding.field === "row" ? "" : `${t(`import:fields.${finding.field}`)}: `;
        return `${field}${t(`import:findings.${finding.code}`, finding.params)}`;
      })
      .join(" ");
  const lines = [
    [...bad.headers, t("import:csv.row"), t("import:csv.reason")],
    ...bad.rows.map((row) => [...row.cells, String(row.rowNo), reasons(row.findings)]),
  ];
  const name =
    bad.filename
      .replace(/\.[^.]*$/, "")
      .replace(/[^A-Za-z0-9_-]+/g, "-")
      .slice(0, 80) || "rows";
  return new Response(csvFile(lines), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}-refused.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
