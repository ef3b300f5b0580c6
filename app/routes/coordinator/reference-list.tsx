import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { DataTable } from "~/components/lists";
import { Tabs } from "~/components/navigation";
import { PageHeader } from "~/components/page-header";
import { StatusTag, type Tone } from "~/components/tags";
import { DateText, Money } from "~/components/values";
import { useLocale } from "~/i18n/locale";
import { isReferenceList, referenceList, referenceLists } from "~/queries/reference/list";
import { throwNotFound } from "~/request/responses.server";
import { ReferenceDetail, useSourceWords } from "./parts/reference-words";

export const handle = { title: "coordinator:reference.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  const { list } = args.params;
  if (!isReferenceList(list)) return throwNotFound();
  return { list, lists: referenceLists, rows: await readAs(actor, (trx) => referenceList(trx, list)) };
}

const tones: Record<string, Tone> = { H: "done", M: "go", L: "wait" };

export default function ReferenceList() {
  const { t } = useTranslation("coordinator");
  const locale = useLocale();
  const source = useSourceWords();
  const { list, lists, rows } = useLoaderData<typeof loader>();
  const hasAmounts = rows.some((row) => row.cents !== null);
  return (
    <>
      <PageHeader
        title={t("reference.title")}
        lead={t("reference.lead")}
        actions={
          <>
            <ButtonLink to="/coordinator/words" kind="second">
              {t("words.title")}
            </ButtonLink>
            <ButtonLink to="/coordinator/city" kind="second">
              {t("city.title")}
            </ButtonLink>
            <ButtonLink to="/coordinator/retention" kind="second">
              {t("retention.title")}
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label={t("reference.lists.label")}
        items={lists.map((name) => ({ to: `/coordinator/reference/${name}`, label: t(`reference.lists.${name}`) }))}
      />
      <DataTable
        caption={t(`reference.lists.${list}`)}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "name",
            label: t("reference.name"),
            header: true,
            cell: (row) => (
              <>
                {list === "wage-floors" ? (
                  <Link to={`/coordinator/wage-floors/${row.id}`}>{t(`reference.floors.${row.de}`)}</Link>
                ) : locale === "en" ? (
                  row.en
                ) : (
                  row.de
                )}
                <ReferenceDetail row={row} german={list === "wage-floors"} />
              </>
            ),
          },
          ...(hasAmounts
            ? [
                {
                  key: "amount",
                  label: t("reference.amount"),
                  numeric: true,
                  cell: (row: (typeof rows)[number]) =>
                    row.cents === null ? "–" : <Money cents={row.cents} per={t(`reference.per.${row.unit}`)} />,
                },
              ]
            : []),
          {
            key: "valid",
            label: t("reference.valid"),
            cell: (row) => (
              <>
                <span className="nowrap">
                  <DateText value={row.validFrom} /> – {row.validTo === null && t("reference.open")}
                </span>{" "}
                {row.validTo && <DateText value={row.validTo} />}
              </>
            ),
          },
          {
            key: "confidence",
            label: t("reference.confidence"),
            cell: (row) =>
              row.confidence ? (
                <StatusTag tone={tones[row.confidence]}>{t(`reference.sure.${row.confidence}`)}</StatusTag>
              ) : (
                "–"
              ),
          },
          {
            key: "source",
            label: t("reference.source"),
            cell: (row) => <span className="small">{row.source ? source(row.source) : "–"}</span>,
          },
        ]}
      />
    </>
  );
}
