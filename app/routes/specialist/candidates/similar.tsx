import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ButtonLink } from "~/components/actions";
import { WhenOf, WorkList, WorkRow } from "~/components/lists";
import { useNames } from "~/components/match/names";
import { EmptyState } from "~/components/notice";
import { DateText, Dots } from "~/components/values";
import { similarPeople } from "~/queries/matching/similar";
import { recordOfRequest } from "./parts/record.server";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, basis } = await recordOfRequest(args);
  return {
    names: basis.reference.names,
    ...(await readAs(actor, (trx) => similarPeople(trx, basis.record.id))),
  };
}

/** Who else could go where this person does: a company that liked one may like the next. */
export default function SimilarPeople() {
  const { t } = useTranslation(["candidate", "match"]);
  const { names, rows, degraded } = useLoaderData<typeof loader>();
  const name = useNames(names);
  return (
    <>
      <h2>{t("similar.title")}</h2>
      <p className="soft">{t("similar.lead")}</p>
      {degraded && <p className="soft small">{t("list.degraded")}</p>}
      {rows.length === 0 ? (
        <EmptyState icon="people" title={t("similar.none")}>
          {t("similar.noneText")}
        </EmptyState>
      ) : (
        <WorkList label={t("similar.title")}>
          {rows.map((row) => (
            <WorkRow
              key={row.id}
              to={`/specialist/candidates/${row.id}`}
              title={<bdi>{row.name || row.code}</bdi>}
              sub={
                <Dots
                  items={[
                    row.speaking && t("match:saved.german", { level: row.speaking }),
                    name("district", row.districtId),
                  ]}
                />
              }
              next={row.occupations.map((id) => name("occupation", id)).join(", ")}
              when={
                <WhenOf label={t("similar.waits")}>
                  <DateText value={row.waitingSince} />
                </WhenOf>
              }
              action={
                <ButtonLink to={`/specialist/candidates/${row.id}/matches`} kind="second" size="small">
                  {t("list.match")}
                  <span className="vh"> {row.name || row.code}</span>
                </ButtonLink>
              }
            />
          ))}
        </WorkList>
      )}
    </>
  );
}
