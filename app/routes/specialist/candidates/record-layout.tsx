import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PageHandle } from "~/components/document-title";
import { Tabs } from "~/components/navigation";
import { Flash } from "~/components/notice";
import { clock } from "~/config/clock";
import { daysUntilPaperEnds, paperAlarm, startsFrom } from "~/domain/access/permission";
import { completeness } from "~/domain/candidate/completeness";
import { type Channel, type Mailbox, reachability } from "~/domain/reachability/channels";
import { placesOfRecord } from "./parts/editing";
import { questionsOf, recordOfRequest } from "./parts/record.server";
import { RecordHead, RecordStrip } from "./parts/record-head";

export async function loader(args: LoaderFunctionArgs) {
  const { basis, papers } = await recordOfRequest(args);
  const { record, reference } = basis;
  const today = clock.today();
  const { facts, open } = questionsOf(basis, today);
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
    papers,
    paper: papers
      ? { alarm: paperAlarm(facts.access, today), days: daysUntilPaperEnds(facts.access, today) }
      : { alarm: null, days: null },
  };
}

export const handle: PageHandle<{ record: { code: string } }> = {
  title: (_, { record }) => record.code,
};

/** Pages below a record that are no form: its other tabs, all of its history, people like them. */
const tabs = ["matches", "reverse", "questions", "history", "similar"];

export default function RecordLayout() {
  const { record, today } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  const { pathname } = useLocation();
  const base = `/specialist/candidates/${record.id}`;
  const place = pathname.slice(base.length).split("/")[1] ?? "";
  const isRecord = place === "" || placesOfRecord.some((one) => one === place);
  // on the page of one form the head says who it is about and leads nowhere else
  const isEditing = !isRecord && !tabs.includes(place);
  // above a list the head is one line, so that its rows begin high
  const isList = [`${base}/matches`, `${base}/similar`].includes(pathname);
  return (
    <>
      {isList ? (
        <RecordStrip record={record} today={today} />
      ) : (
        <RecordHead
          record={record}
          today={today}
          base={base}
          isEditing={isEditing}
          hasForm={isRecord && place !== ""}
        />
      )}
      <Tabs
        label={t("record.overview")}
        items={[
          { to: base, label: t("record.overview"), here: isRecord || isEditing },
          { to: `${base}/matches`, label: t("record.matches") },
          { to: `${base}/reverse`, label: t("match:reverse.tab") },
          { to: `${base}/questions`, label: t("record.questions"), count: record.questions.length || undefined },
        ]}
      />
      <div className={isList ? undefined : "stack"}>
        <Flash ns="candidate" />
        <Outlet />
      </div>
    </>
  );
}
