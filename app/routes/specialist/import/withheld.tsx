import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { withheldPage } from "~/queries/import/withheld";
import { command } from "~/request/command.server";
import { idParam, numberParam } from "~/request/params.server";
import { decideWords } from "~/services/import/decide-words";
import { WithheldRemark } from "./parts/withheld-remark";

export const handle: PageHandle = { title: "import:withheld.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return readAs(actor, (trx) => withheldPage(trx, idParam(args.params.id)));
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return command(args, actor, async (trx, form) => {
    const batchId = idParam(args.params.id);
    // counted from 1, as people count rows
    const number = (name: string) => numberParam(String(form.get(name) ?? ""));
    const keep = form.get("fate") === "kept";
    const input = { batchId, rowNo: number("row"), column: number("column") - 1, part: number("part") - 1, keep };
    await decideWords(trx, actor, input, clock);
    return redirect(`/specialist/import/${batchId}/withheld?done=${keep ? "wordsKept" : "wordsDropped"}`);
  });
}

/** What is not stored from a list, whole: each remark with what stays, what goes and what somebody has to decide. */
export default function WithheldPage() {
  const { batch, cells, count } = useLoaderData<typeof loader>();
  const { t } = useTranslation("import");
  const base = `/specialist/import/${batch.id}`;
  return (
    <div className="wrap-text stack-l">
      <PageHeader
        crumbs={[
          { to: "/specialist/import", label: t("title") },
          { to: base, label: batch.filename },
        ]}
        title={t("withheld.title")}
        lead={t("withheld.lead")}
        actions={
          <ButtonLink to={base} kind="second">
            {t("withheld.back")}
          </ButtonLink>
        }
      />
      <Flash ns="import" />
      {cells.length === 0 ? (
        <EmptyState icon="check" title={t("withheld.none")} />
      ) : (
        <ul className="plain stack">
          {cells.map((cell) => (
            <li key={`${cell.rowNo}-${cell.column}`}>
              <WithheldRemark cell={cell} header={batch.headers[cell.column] ?? ""} action={`${base}/withheld`} />
            </li>
          ))}
        </ul>
      )}
      {count.cells > cells.length && cells.length > 0 && (
        <p className="soft">{t("withheld.more", { count: count.cells - cells.length })}</p>
      )}
    </div>
  );
}
