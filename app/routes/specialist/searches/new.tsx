import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { askedOfList } from "~/auth/asked-words.server";
import type { PageHandle } from "~/components/document-title";
import { PageHeader } from "~/components/page-header";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { addressOfQuestion } from "~/domain/find/in-list";
import { canonicalQuery, maxNameLength, searchPath } from "~/domain/saved-search/search";
import { newSearch } from "~/queries/saved-search/new";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { saveSearch } from "~/services/saved-search/save-search";
import { SearchForm, searchSchema } from "./parts/search-form";
import { useSearchWords } from "./parts/search-words";

export const handle: PageHandle = { title: "match:saved.save" };

/**
 * The state of the list this page was opened from; `job` is the job whose people it shows; without it, it is the list
 * of all people.
 */
async function stateOf(args: LoaderFunctionArgs) {
  const search = await askedOfList(args);
  const job = search.get("job");
  const jobId = job === null ? null : idParam(job);
  return { jobId, query: canonicalQuery(jobId === null ? "candidates" : "job_matches", search.toString()) };
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return readAs(actor, async (trx) => {
    const state = await stateOf(args);
    return { ...state, ...(await newSearch(trx, state.jobId)) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return formCommand(args, actor, searchSchema, async (trx, input) => {
    const state = await stateOf(args);
    const id = await saveSearch(trx, actor, { ...state, ...input }, clock);
    return redirect(`/specialist/searches?done=searchSaved#row-${id}`);
  });
}

/** Saves a list with its filters under a name. */
export default function NewSearchPage() {
  const { jobId, query, jobTitle, names } = useLoaderData<typeof loader>();
  const { t } = useTranslation("match");
  const [search] = useSearchParams();
  const words = useSearchWords(names)({ jobId, query });
  const name = (jobTitle === null ? words : `${jobTitle}: ${words}`).slice(0, maxNameLength);
  return (
    <div className="wrap-text">
      <PageHeader
        crumbs={[{ to: "/specialist/searches", label: t("saved.title") }]}
        title={t("saved.save")}
        lead={t("saved.saveLead")}
        meta={[
          <span key="where">{jobTitle === null ? t("saved.inPeople") : <German>{jobTitle}</German>}</span>,
          <span key="words">{words}</span>,
        ]}
      />
      <SearchForm
        lastResult={useActionData<typeof action>()}
        values={{ name, alert: "today" }}
        back={addressOfQuestion(searchPath({ jobId, query }), search.get("asked"))}
      />
    </div>
  );
}
