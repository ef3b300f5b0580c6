import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import type { PageHandle } from "~/components/document-title";
import { SelectField, TextField } from "~/components/form";
import { Link } from "~/components/link";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { AroundGerman, German } from "~/components/values";
import { whyChoices } from "~/queries/matching/why-choices";
import { idOrNull } from "~/request/params.server";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const asked = {
    jobId: idOrNull(search.get("job")),
    personId: idOrNull(search.get("person")),
    words: (search.get("who") ?? "").trim().slice(0, 80),
  };
  const choices = await readAs(actor, (trx) => whyChoices(trx, asked));
  const { job, people } = choices;
  const [only] = people;
  if (job && only && people.length === 1) throw redirect(`/specialist/jobs/${job.id}/why/${only.id}`);
  return { ...choices, words: asked.words };
}

export const handle: PageHandle = { title: "match:why.pickTitle" };

/** Which pair the question is about; leads to the answer as soon as both sides are known. */
export default function WhyPick() {
  const { jobs, job, person, people, cut, words } = useLoaderData<typeof loader>();
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
      <Form method="get" className="form">
        {job ? (
          <input type="hidden" name="job" value={job.id} />
        ) : (
          <SelectField
            name="job"
            id="why-job"
            label={t("why.job")}
            options={jobs.map((one) => ({ value: one.id, label: `${one.title} – ${one.employer}`, lang: "de" }))}
          />
        )}
        {person ? (
          <input type="hidden" name="person" value={person.id} />
        ) : (
          <TextField name="who" id="why-who" label={t("why.who")} hint={t("why.whoHint")} defaultValue={words} />
        )}
        <button type="submit" className="btn">
          {t("why.ask")}
        </button>
      </Form>
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
