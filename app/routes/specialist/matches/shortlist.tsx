import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { AppForm, FormActions, SubmitButton } from "~/components/form";
import { EmptyState } from "~/components/notice";
import { clock } from "~/config/clock";
import { jobPeople } from "~/queries/matching/job-people";
import { idParam } from "~/request/params.server";
import { JobDeskHead, proposalObstacle } from "./parts/job-desk-head";
import { RefusedProposal } from "./parts/refused-proposal";
import { SeveralAnswered } from "./parts/several-answered";
import { mayPropose, RemoveForm, ShortlistRow } from "./parts/shortlist-row";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return readAs(actor, (trx) => jobPeople(trx, id, "shortlist", clock.today()));
}

export const handle: PageHandle<{ head: { title: string } }> = {
  title: (t, { head }) => t("match:short.title", { job: head.title }),
};

/** Whom the team has in mind for a job: look at them once more, propose one or several. */
export default function ShortlistPage() {
  const { head, names, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const refused = search.get("refused");
  const possible = proposalObstacle(head) === null;
  const left = Math.max(0, Math.min(head.places - head.taken, head.contactCap - head.openAtEmployer));
  const compare = new URLSearchParams(rows.slice(0, 4).map((row) => ["compare", row.candidateId]));
  return (
    <div className="stack">
      <JobDeskHead head={head} title={(job) => t("short.title", { job })} lead={t("short.lead")} />
      {refused && <RefusedProposal code={refused} />}
      <SeveralAnswered rows={rows} limits={{ places: head.places, cap: head.contactCap }} jobId={head.id} />
      {rows.length === 0 ? (
        <EmptyState
          icon="people"
          title={t("short.empty")}
          action={<ButtonLink to={`/specialist/jobs/${head.id}/matches`}>{t("short.toList")}</ButtonLink>}
        >
          {t("short.emptyText")}
        </EmptyState>
      ) : (
        <>
          <AppForm action={`/specialist/jobs/${head.id}/propose-several`} className="stack print">
            <ol className="plain stack matches" aria-label={t("short.list")} data-worklist>
              {rows.map((row) => (
                <ShortlistRow key={row.candidateId} jobId={head.id} row={row} names={names} possible={possible} />
              ))}
            </ol>
            <p className="soft">{t("short.room", { count: left })}</p>
            <FormActions>
              {possible && rows.some(mayPropose) && <SubmitButton>{t("short.propose")}</SubmitButton>}
              {rows.length > 1 && (
                <ButtonLink to={`/specialist/jobs/${head.id}/compare?${compare}`} kind="second">
                  {t("short.compare", { count: Math.min(4, rows.length) })}
                </ButtonLink>
              )}
            </FormActions>
          </AppForm>
          {rows.map((row) => (
            <RemoveForm key={row.candidateId} jobId={head.id} candidateId={row.candidateId} />
          ))}
        </>
      )}
    </div>
  );
}
