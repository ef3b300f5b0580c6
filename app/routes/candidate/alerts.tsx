import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readAs } from "#db/index.server";
import { ActionButton, ButtonLink } from "~/components/actions";
import { FormRefusal } from "~/components/form";
import { useWishWords } from "~/components/job/wish-words";
import { Link } from "~/components/link";
import { useMyBase } from "~/components/my-base";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { clock } from "~/config/clock";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { isLocale } from "~/i18n/locales";
import { myAlerts } from "~/queries/candidate/my-alerts";
import { formCommand } from "~/request/command.server";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { askForJobs } from "~/services/job-alert/ask-for-jobs";
import { endAlert } from "~/services/job-alert/end-alerts";
import { requirePerson } from "./parts/person.server";

const schema = z.object({
  act: z.enum(["ask", "end"], "choose"),
  /** the state of the public list; nothing: every job */
  wish: z.string().max(1000).optional(),
  id: z.string().optional(),
});

export const handle = { title: "my:alerts.title" };

export async function loader(args: LoaderFunctionArgs) {
  if (!isLocale(args.params.locale)) throwNotFound();
  const actor = await requirePerson(args);
  const search = new URL(args.request.url).searchParams;
  search.delete("done");
  return readAs(actor, (trx) => myAlerts(trx, actor, search));
}

export async function action(args: ActionFunctionArgs) {
  const { locale } = args.params;
  if (!isLocale(locale)) throwNotFound();
  const actor = await requirePerson(args);
  return formCommand(args, actor, schema, async (trx, { act, wish, id }) => {
    if (act === "end") await endAlert(trx, actor, idParam(id));
    else await askForJobs(trx, actor, wish ?? "", clock);
    return redirect(`/${locale}/my/alerts?done=${act === "end" ? "toldNoMore" : "told"}`);
  });
}

/** What work the person wants to hear about; each ends with one press. */
export default function MyAlertsPage() {
  const { t } = useTranslation("my");
  const locale = useLocale();
  const base = useMyBase();
  const { alerts, asked, names } = useLoaderData<typeof loader>();
  const words = useWishWords();
  return (
    <div className="stack">
      <Flash ns="my" />
      <PageHeader title={t("alerts.title")} lead={t("alerts.lead")} />
      <FormRefusal />
      {asked && (
        <div className="card stack-s">
          <p>
            <bdi>{t("alerts.ask", { wish: words(asked.wish, names) })}</bdi>
          </p>
          <ActionButton action={`${base}/alerts`} fields={{ act: "ask", wish: asked.query }} kind="main" size="big">
            {t("alerts.add")}
          </ActionButton>
        </div>
      )}
      {alerts.length > 0 ? (
        <ul className="jobs">
          {alerts.map(({ id, wish, query, until }) => (
            <li key={id} className="card stack-s">
              <p>
                <strong>
                  <bdi>{words(wish, names)}</bdi>
                </strong>{" "}
                <span className="soft">{t("alerts.until", { date: formatDate(until, locale) })}</span>
              </p>
              <div className="actions">
                <Link to={`/${locale}/jobs?${query}`}>{t("alerts.look")}</Link>
                <ActionButton action={`${base}/alerts`} fields={{ act: "end", id }}>
                  {t("alerts.end")}
                  <bdi className="vh">{words(wish, names)}</bdi>
                </ActionButton>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        !asked && (
          <EmptyState
            icon="job"
            title={t("alerts.none")}
            action={<ButtonLink to={`/${locale}/jobs`}>{t("alerts.search")}</ButtonLink>}
          />
        )
      )}
      <p className="soft">{t("alerts.private")}</p>
    </div>
  );
}
