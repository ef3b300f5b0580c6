import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ButtonLink } from "~/components/actions";
import { type DeskColumn, DeskTable } from "~/components/desk/desk-table";
import { useNames } from "~/components/match/names";
import { EmptyState } from "~/components/notice";
import { clock } from "~/config/clock";
import { daysBetween } from "~/domain/days";
import type { Names } from "~/domain/matching/names";
import { waitsAt } from "~/domain/placement/stages";
import { type SimilarPerson, similarPeople } from "~/queries/matching/similar";
import { useLadderColumn } from "./parts/person-columns";
import { recordOfRequest } from "./parts/record.server";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, basis } = await recordOfRequest(args);
  return {
    names: basis.reference.names,
    today: clock.today(),
    ...(await readAs(actor, (trx) => similarPeople(trx, basis.record.id))),
  };
}

/** Who else could go where this person does: a company that liked one may like the next. */
export default function SimilarPeople() {
  const { t } = useTranslation(["candidate", "match"]);
  const { names, rows, degraded, today } = useLoaderData<typeof loader>();
  const columns = useColumns(names, today);
  return (
    <>
      <h2>{t("similar.title")}</h2>
      {rows.length === 0 ? (
        <EmptyState icon="people" title={t("similar.none")}>
          {t("similar.noneText")}
        </EmptyState>
      ) : (
        <DeskTable
          label={t("similar.title")}
          who={t("desk:who")}
          columns={columns}
          rows={rows}
          line={(row) => ({
            key: row.id,
            to: `/specialist/candidates/${row.id}`,
            title: <bdi>{row.name}</bdi>,
            act: (
              <ButtonLink to={`/specialist/candidates/${row.id}/matches`} kind="second" size="small">
                {t("list.act.match")}
                <span className="vh"> {row.name}</span>
              </ButtonLink>
            ),
          })}
        />
      )}
      <p className="soft small">{t("similar.lead")}</p>
      {degraded && <p className="soft small">{t("list.degraded")}</p>}
    </>
  );
}

function useColumns(names: Names, today: string): DeskColumn<SimilarPerson>[] {
  const { t } = useTranslation("candidate");
  const name = useNames(names);
  return [
    useLadderColumn<SimilarPerson>((row) => row),
    {
      key: "work",
      label: t("similar.work"),
      cell: (row) => row.occupations.map((id) => name("occupation", id)).join(", "),
    },
    { key: "german", label: t("list.column.german"), width: "number", narrow: "end", cell: (row) => row.speaking },
    {
      key: "district",
      label: t("list.column.district"),
      width: "name",
      cell: (row) => name("district", row.districtId),
    },
    {
      key: "waits",
      label: t("list.column.waits"),
      width: "number",
      narrow: "none",
      cell: (row) => waitsAt(row.stageId) && t("list.days", { count: daysBetween(row.waitingSince, today) }),
    },
  ];
}
