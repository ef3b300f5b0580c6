import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireActor } from "~/auth/actor.server";
import { command } from "~/auth/command.server";
import { read } from "~/auth/read.server";
import { throwNotFound } from "~/auth/responses.server";
import { ActionButton } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { FormRefusal } from "~/components/form";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { Dots, German } from "~/components/values";
import { refused } from "~/domain/errors";
import { useLocale } from "~/i18n/locale";
import { isLocale } from "~/i18n/locales";
import { jobInterest } from "~/queries/job-interest";
import { expressInterest } from "~/services/express-interest";
import { withdrawInterest } from "~/services/withdraw-interest";

export const handle: PageHandle = { title: "public:jobs.interested" };

export async function loader(args: LoaderFunctionArgs) {
  if (!isLocale(args.params.locale)) throwNotFound();
  const actor = await requireActor(args, ["candidate"]);
  return read(actor, (trx) => jobInterest(trx, actor, args.params.slug ?? ""));
}

const answers: Readonly<Record<string, typeof expressInterest>> = { yes: expressInterest, no: withdrawInterest };

export async function action(args: ActionFunctionArgs) {
  const { locale, slug = "" } = args.params;
  if (!isLocale(locale)) throwNotFound();
  const actor = await requireActor(args, ["candidate"]);
  return command(args, actor, async (trx, form) => {
    const run = answers[String(form.get("interest"))];
    if (!run) throw refused("choose");
    await run(trx, actor, { slug });
    return redirect(`/${locale}/my/jobs/${slug}`);
  });
}

/** "I am interested": one button, and one to take it back. Only the person's helper sees it. */
export default function InterestPage() {
  const { t } = useTranslation("public");
  const locale = useLocale();
  const job = useLoaderData<typeof loader>();
  const address = `/${locale}/my/jobs/${job.slug}`;
  return (
    <div className="stack">
      <PageHeader
        title={t("jobs.interested")}
        lead={
          <Dots items={[<German key="title">{job.title}</German>, <German key="company">{job.employerName}</German>]} />
        }
      />
      <FormRefusal />
      {job.since ? (
        <>
          <Notice kind="success" live>
            <p>{t("jobs.interestSaid")}</p>
          </Notice>
          <ActionButton action={address} fields={{ interest: "no" }} kind="second">
            {t("jobs.interestBack")}
          </ActionButton>
        </>
      ) : (
        <>
          <p>{t("jobs.interestAsk")}</p>
          <ActionButton action={address} fields={{ interest: "yes" }} kind="main">
            {t("jobs.interested")}
          </ActionButton>
        </>
      )}
      <p>
        <Link to={`/${locale}/jobs/${job.slug}`}>{t("jobs.backToJob")}</Link>
      </p>
    </div>
  );
}
