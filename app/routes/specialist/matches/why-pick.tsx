import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { askedOfList } from "~/auth/asked-words.server";
import type { PageHandle } from "~/components/document-title";
import type { Reply } from "~/components/form/reply";
import { Link } from "~/components/link";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { AroundGerman, German } from "~/components/values";
import { clock } from "~/config/clock";
import { addressOfQuestion } from "~/domain/find/in-list";
import { longestQuestion } from "~/domain/find/question";
import { whyChoices } from "~/queries/matching/why-choices";
import { formCommand } from "~/request/command.server";
import { idOrNull } from "~/request/params.server";
import { askForName } from "~/services/find/ask-for-name";
import { WhyForm } from "./parts/why-form";

const schema = z
  .object({
    job: z.uuid({ error: "choose" }),
    person: z.uuid({ error: "choose" }).optional(),
    who: z.string().trim().max(longestQuestion, `tooLong|{"max":${longestQuestion}}`).default(""),
  })
  .refine(({ person, who }) => person !== undefined || who !== "", {
    path: ["who"],
    error: "required",
    // said together with a job that is missing
    when: () => true,
  });

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = await askedOfList(args);
  const asked = {
    jobId: idOrNull(search.get("job")),
    personId: idOrNull(search.get("person")),
    words: search.get("q") ?? "",
  };
  const choices = await readAs(actor, (trx) => whyChoices(trx, asked));
  const { job, people } = choices;
  const [only] = people;
  if (job && only && people.length === 1) throw redirect(`/specialist/jobs/${job.id}/why/${only.id}`);
  return { ...choices, words: asked.words, isTooOld: search.has("asked") && asked.words === "" };
}

/** A name never appears in an address: what was typed is kept for an hour, and its number leads back here. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  return formCommand(args, actor, schema, async (trx, { job, person, who }) => {
    const known = new URLSearchParams({ job, ...(person && { person }) });
    const question = person ? null : await askForName(trx, actor, who, clock);
    return redirect(addressOfQuestion(`/specialist/why?${known}`, question));
  });
}

export const handle: PageHandle = { title: "match:why.pickTitle" };

/** Which pair the question is about; leads to the answer as soon as both sides are known. */
export default function WhyPick() {
  const { jobs, job, person, people, cut, words, isTooOld } = useLoaderData<typeof loader>();
  const reply = useActionData<Reply>();
  const { t } = useTranslation("match");
  return (
    <div className="wrap-text stack">
      <PageHeader
        crumbs={
          person
            ? [
                { to: "/specialist/candidates", label: t("candidate:list.title") },
                { to: `/specialist/candidates/${person.id}`, label: person.name },
              ]
            : job
              ? [
                  { to: "/specialist/jobs", label: t("common:specialist.jobs") },
                  { to: `/specialist/jobs/${job.id}/matches`, label: <German>{job.title}</German> },
                ]
              : []
        }
        title={person ? t("why.pickJob", { name: person.name }) : t("why.pickTitle")}
        lead={
          job ? (
            <AroundGerman format={(title) => t("why.pickPerson", { job: title })}>{job.title}</AroundGerman>
          ) : (
            t("why.lead")
          )
        }
      />
      <WhyForm
        jobs={jobs}
        job={job?.id ?? null}
        person={person?.id ?? null}
        words={words}
        isTooOld={isTooOld}
        reply={reply}
      />
      {!person && words && people.length === 0 && <Notice kind="attention">{t("why.nobody", { words })}</Notice>}
      {!person && people.length > 0 && (
        <section className="stack-s" aria-labelledby="why-people">
          <h2 id="why-people">{t("why.which")}</h2>
          <ul>
            {people.map((one) => (
              <li key={one.id}>
                <Link to={job ? `/specialist/jobs/${job.id}/why/${one.id}` : `/specialist/why?person=${one.id}`}>
                  <bdi>{one.name}</bdi>
                </Link>{" "}
                <span className="soft">{one.code}</span>
              </li>
            ))}
          </ul>
          {cut && <p className="soft">{t("why.cut")}</p>}
        </section>
      )}
    </div>
  );
}
