import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { ActionButton } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { FormRefusal } from "~/components/form";
import { EndedJobPage } from "~/components/job/ended-job";
import { OfficialName } from "~/components/job/official-name";
import { Link } from "~/components/link";
import { OwnPlace } from "~/components/match/own-job-card";
import { OwnWordLists } from "~/components/match/own-word-lists";
import { useMyBase } from "~/components/my-base";
import { Notice } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { ThumbBar } from "~/components/thumb-bar";
import { Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { entryOf } from "~/domain/entry-of";
import { refused } from "~/domain/errors";
import { useLocale } from "~/i18n/locale";
import { isLocale, langOf } from "~/i18n/locales";
import { myJob, type OwnJob } from "~/queries/candidate/my-jobs";
import { type EndedJob, openOrEnded } from "~/queries/job/ended-job";
import { command } from "~/request/command.server";
import { codeParam } from "~/request/params.server";
import { gone, throwNotFound } from "~/request/responses.server";
import { expressInterest } from "~/services/proposal/express-interest";
import { withdrawInterest } from "~/services/proposal/withdraw-interest";
import { requirePerson } from "./parts/person.server";
import { useHelper } from "./parts/use-helper";

type Data = { job: MyJob; ended: null } | { job: null; ended: EndedJob };
type MyJob = Awaited<ReturnType<typeof myJob>>;

export const handle: PageHandle<Data> = { title: (_, { job, ended }) => (job ?? ended)?.title ?? "" };

export async function loader(args: LoaderFunctionArgs) {
  if (!isLocale(args.params.locale)) throwNotFound();
  const actor = await requirePerson(args);
  const slug = codeParam(args.params.slug);
  const { open, ended } = await readAs(actor, (trx) =>
    openOrEnded(trx, slug, () => myJob(trx, actor, slug, clock.today())),
  );
  return ended ? data<Data>({ job: null, ended }, { status: gone }) : data<Data>({ job: open, ended });
}

const answers: Readonly<Record<string, typeof expressInterest>> = { yes: expressInterest, no: withdrawInterest };

export async function action(args: ActionFunctionArgs) {
  const { locale } = args.params;
  if (!isLocale(locale)) throwNotFound();
  const slug = codeParam(args.params.slug);
  const actor = await requirePerson(args);
  return command(args, actor, async (trx, form) => {
    const run = entryOf(answers, String(form.get("interest")));
    if (!run) throw refused("choose");
    // an answer to a job that has ended meanwhile leads to the page that says so
    await openOrEnded(trx, slug, () => run(trx, actor, { slug }));
    return redirect(`/${locale}/my/jobs/${slug}`);
  });
}

/** One job for the person: why it suits them, what is missing, who helps, and one button to say yes to it. */
export default function MyJobPage() {
  const { job, ended } = useLoaderData<Data>();
  const base = useMyBase();
  return job ? <OpenJob job={job} /> : <EndedJobPage job={ended} base={`${base}/jobs`} />;
}

function OpenJob({ job }: { job: MyJob }) {
  const { t } = useTranslation(["my", "public"]);
  const locale = useLocale();
  const helper = useHelper();
  const base = useMyBase();
  return (
    <div className="stack">
      <PageHeader
        title={<OwnTitle job={job} />}
        crumbs={[{ to: `${base}/jobs`, label: t("fit.title") }]}
        lead={
          <Dots
            items={[
              <German key="company">{job.employerName}</German>,
              <OwnPlace key="place" job={job} />,
              langOf(locale) !== "de" && <German key="title">{job.title}</German>,
            ]}
          />
        }
      />
      <p>
        <Link to={`/${locale}/jobs/${job.slug}`}>{t("fit.describe")}</Link>
      </p>
      <Section title={t("fit.reasons")} id="reasons">
        <OwnWordLists words={job.words} names={job.names} helper={helper} />
      </Section>
      <Section title={t("fit.like")} id="interest">
        {job.interested ? (
          <Notice kind="success" live>
            <p>{t("public:jobs.interestSaid")}</p>
          </Notice>
        ) : (
          <p>{t("public:jobs.interestAsk")}</p>
        )}
        <FormRefusal />
      </Section>
      <ThumbBar>
        <Interest slug={job.slug} said={job.interested} />
      </ThumbBar>
    </div>
  );
}

/** What the job is called in the person's language; in German as the company calls it. */
function OwnTitle({ job }: { job: OwnJob }) {
  if (langOf(useLocale()) === "de") return <German>{job.title}</German>;
  return <OfficialName name={{ de: job.occupationDe, en: job.occupationEn }} occupation={job.occupationId} alone />;
}

/** "I am interested", and the way back. Only the person's helper sees it. */
function Interest({ slug, said }: { slug: string; said: boolean }) {
  const { t } = useTranslation(["my", "public"]);
  const address = `${useMyBase()}/jobs/${slug}`;
  if (!said) {
    return (
      <ActionButton action={address} fields={{ interest: "yes" }} kind="main">
        {t("public:jobs.interested")}
      </ActionButton>
    );
  }
  return (
    <>
      <StatusTag tone="done">{t("fit.interested")}</StatusTag>
      <ActionButton action={address} fields={{ interest: "no" }} kind="second">
        {t("public:jobs.interestBack")}
      </ActionButton>
    </>
  );
}
