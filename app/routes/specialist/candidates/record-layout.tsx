import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { PageHandle } from "~/components/document-title";
import { LadderStanding } from "~/components/ladder/small";
import { Tabs } from "~/components/navigation";
import { Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText, Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { daysUntilPaperEnds, paperAlarm, startsFrom } from "~/domain/access/permission";
import { completeness, openQuestions } from "~/domain/candidate/completeness";
import { candidateFacts } from "~/domain/matching/rows";
import { type Channel, type Mailbox, reachability } from "~/domain/reachability/channels";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { recordOfRequest } from "./parts/record.server";

export async function loader(args: LoaderFunctionArgs) {
  const { basis } = await recordOfRequest(args);
  const { record, row, reference } = basis;
  const today = clock.today();
  const facts = candidateFacts(row, today);
  const open = openQuestions(facts, {
    channels: record.channels.length,
    mailboxKnown: record.mailbox !== "unknown",
  });
  return {
    record,
    names: reference.names,
    today,
    open,
    complete: completeness(open),
    reach: reachability({ mailbox: record.mailbox as Mailbox, channels: record.channels as Channel[] }),
    startsFrom: startsFrom(facts.access, today, {
      employerId: null,
      wait: reference.rules.permitWeeks,
      availableFrom: facts.availableFrom,
    }),
    paper: { alarm: paperAlarm(facts.access, today), days: daysUntilPaperEnds(facts.access, today) },
  };
}

export const handle: PageHandle<{ record: { givenName: string; familyName: string } }> = {
  title: (_, { record }) => `${record.givenName} ${record.familyName}`.trim(),
};

export default function RecordLayout() {
  const { record, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const { pathname } = useLocation();
  const base = `/specialist/candidates/${record.id}`;
  const tabs = ["", "/matches", "/reverse", "/questions", "/history", "/similar"];
  // on the page of one form the head says who it is about and leads nowhere else
  const isEditing = !tabs.some(
    (tab) => pathname === `${base}${tab}` || (tab !== "" && pathname.startsWith(`${base}${tab}/`)),
  );
  const late = record.nextStepOn !== null && record.nextStepOn < today && record.state === "active";
  return (
    <>
      <PageHeader
        crumbs={[{ to: "/specialist/candidates", label: t("list.title") }]}
        eyebrow={t("record.eyebrow", { code: record.code })}
        title={<bdi>{`${record.givenName} ${record.familyName}`.trim() || record.code}</bdi>}
        tag={<StatusTag tone={record.state === "active" ? "go" : "quiet"}>{t(`state.${record.state}`)}</StatusTag>}
        meta={[
          <LadderStanding key="ladder" stage={record.stage} best={record.bestStage} />,
          <span key="who">
            {record.responsible ? t("record.responsible", { name: record.responsible }) : t("record.nobody")}
          </span>,
          <span key="since">{t("record.since", { date: formatDate(record.waitingSince, locale) })}</span>,
          record.state === "active" && !isEditing && (
            <Link key="similar" to={`${base}/similar`}>
              {t("similar.title")}
            </Link>
          ),
        ]}
        next={
          isEditing ? undefined : record.nextStepOn ? (
            <Dots
              items={[
                <German key="step">{record.nextStep}</German>,
                <DateText key="day" value={record.nextStepOn} late={late} />,
              ]}
            />
          ) : (
            t("record.noStep")
          )
        }
        actions={
          isEditing ? undefined : (
            <>
              <ButtonLink to={`${base}/matches`} icon="link">
                {t("list.match")}
              </ButtonLink>
              {record.placementId ? (
                <ButtonLink to={`/specialist/placements/${record.placementId}`} kind="second" icon="ladder">
                  {t("record.path")}
                </ButtonLink>
              ) : (
                <ButtonLink to={`/specialist/placements/begin/${record.id}`} kind="second" icon="ladder">
                  {t("placement:verb.begin")}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      <Tabs
        label={t("record.overview")}
        items={[
          { to: base, label: t("record.overview"), exact: true, here: isEditing || undefined },
          { to: `${base}/matches`, label: t("record.matches") },
          { to: `${base}/reverse`, label: t("match:reverse.tab") },
          { to: `${base}/questions`, label: t("record.questions"), count: record.questions.length || undefined },
          { to: `${base}/history`, label: t("record.history") },
        ]}
      />
      <div className="stack">
        <Flash ns="candidate" />
        <Outlet />
      </div>
    </>
  );
}
