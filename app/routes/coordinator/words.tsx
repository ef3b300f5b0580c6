import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import type { PageHandle } from "~/components/document-title";
import { Link } from "~/components/link";
import { DataTable } from "~/components/lists";
import { PageHeader } from "~/components/page-header";
import { useLocale } from "~/i18n/locale";
import { wordOverview } from "~/queries/reference/occupation-words";

export const handle: PageHandle = { title: "coordinator:words.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return { rows: await readAs(actor, wordOverview) };
}

/** Every occupation with the number of words people find it by. */
export default function Words() {
  const { t } = useTranslation("coordinator");
  const locale = useLocale();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/coordinator/reference", label: t("reference.title") }]}
        title={t("words.title")}
        lead={t("words.lead")}
      />
      <DataTable
        caption={t("words.title")}
        captionHidden
        slim
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "occupation",
            label: t("words.occupation"),
            header: true,
            cell: (row) => <Link to={`/coordinator/words/${row.id}`}>{locale === "en" ? row.en : row.de}</Link>,
          },
          { key: "words", label: t("words.count"), numeric: true, cell: (row) => row.words },
          { key: "own", label: t("words.own"), numeric: true, cell: (row) => row.own },
        ]}
      />
    </>
  );
}
