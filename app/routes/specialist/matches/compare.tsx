import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { read } from "~/auth/read.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { EmptyState, Notice } from "~/components/notice";
import { Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { mostCompared, sideBySide } from "~/domain/matching/side-by-side";
import { jobPeople } from "~/queries/job-people";
import { idOrNull, idParam } from "~/routes/id-param";
import { CompareHeads, CompareTable } from "./compare-table";
import { JobDeskHead } from "./job-desk-head";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const asked = new Set(new URL(args.request.url).searchParams.getAll("compare").flatMap((one) => idOrNull(one) ?? []));
  const ids = [...asked].slice(0, mostCompared);
  const people = await read(actor, (trx) => jobPeople(trx, actor, id, ids, clock.today()));
  return { ...people, tooMany: asked.size > mostCompared };
}

export const handle: PageHandle<{ head: { title: string } }> = {
  title: (t, { head }) => t("match:compare.title", { job: head.title }),
};

/** Up to four people of a job side by side: what differs first, what is alike folded below. */
export default function ComparePage() {
  const { head, names, rows, tooMany } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const compared = sideBySide(rows.map((row) => row.result));
  const differing = compared.filter((one) => one.differs);
  const alike = compared.filter((one) => !one.differs);
  return (
    <div className="stack">
      <JobDeskHead head={head} title={t("compare.title", { job: head.title })} lead={t("compare.lead")} toList />
      <p>
        <ButtonLink to={`/specialist/jobs/${head.id}/matches?${search}`} kind="second" size="small">
          {t("compare.back")}
        </ButtonLink>
      </p>
      {tooMany && <Notice kind="attention">{t("compare.tooMany", { count: mostCompared })}</Notice>}
      {rows.length < 2 ? (
        <EmptyState icon="people" title={t("compare.empty")}>
          {t("compare.emptyText", { count: mostCompared })}
        </EmptyState>
      ) : (
        <>
          <CompareHeads jobId={head.id} rows={rows} />
          <Section title={t("compare.differs")} id="differs">
            {differing.length === 0 ? (
              <p>{t("compare.allAlike")}</p>
            ) : (
              <CompareTable caption={t("compare.differsCaption")} lines={differing} rows={rows} names={names} />
            )}
          </Section>
          {alike.length > 0 && (
            <details className="match-details">
              <summary>{t("compare.alike", { count: alike.length })}</summary>
              <CompareTable caption={t("compare.alikeCaption")} lines={alike} rows={rows} names={names} />
            </details>
          )}
        </>
      )}
    </div>
  );
}
