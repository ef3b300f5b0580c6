import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { NotesSection } from "~/components/desk/notes-section";
import type { PageHandle } from "~/components/document-title";
import { AgreementSection } from "~/components/employer/agreement-section";
import { ConcernSection } from "~/components/employer/concern-section";
import { ContactSection, FactSection, SiteSection } from "~/components/employer/record-sections";
import { VisitTag } from "~/components/employer/tags";
import { VisitSection } from "~/components/employer/visit-section";
import { AskSection, WorkSection } from "~/components/employer/work-section";
import { Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { StatusTag } from "~/components/tags";
import { Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { employerHistory } from "~/queries/employer/history";
import { type EmployerRecord, employerRecord } from "~/queries/employer/record";
import { notesAbout } from "~/queries/note/notes";
import { idParam } from "~/request/params.server";
import { CompanyNext } from "./parts/company-next";
import { HistorySection } from "./parts/record-history";

export const handle: PageHandle<{ record: EmployerRecord }> = {
  title: (t, { record }) => t("employer:record.title", { name: record.name }),
};

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const today = clock.today();
  return readAs(actor, async (trx) => ({
    record: await employerRecord(trx, id, today),
    history: await employerHistory(trx, id),
    ...(await notesAbout(trx, id, clock)),
    today,
    now: clock.now(),
  }));
}

/** The record of a company: where it stands, who it is, what was agreed, who works there, what happened. */
export default function EmployerRecordPage() {
  const { t } = useTranslation("employer");
  const { record, history, subject, notes, today, now } = useLoaderData<typeof loader>();
  const base = `/specialist/employers/${record.id}`;
  // whoever asked for help is answered first
  const asksForHelp = record.concerns.some((concern) => concern.state === "open");
  // a planned visit is recorded before the next one is planned
  const isPlanned = record.visits.some((visit) => visit.state === "planned");
  const phone = record.contacts.find((contact) => contact.phone)?.phone;
  return (
    <>
      <PageHeader
        dense
        title={record.name}
        tag={
          <span className="row">
            <StatusTag tone={record.state === "active" ? "go" : "quiet"}>{t(`state.${record.state}`)}</StatusTag>
            <VisitTag standing={record.visit} />
          </span>
        }
        meta={[
          <Dots
            key="what"
            items={[
              record.branch && <German key="branch">{record.branch}</German>,
              record.sites[0]?.district ?? record.sites[0]?.city,
            ]}
          />,
          phone && <PhoneLink key="phone" phone={phone} />,
          <span key="who">{t("record.responsible", { name: record.responsible ?? t("agreement.nobody") })}</span>,
          <span key="cap">{t("record.contacts", { open: record.openProposals, cap: record.contactCap })}</span>,
        ]}
        next={<CompanyNext record={record} base={base} today={today} now={new Date(now)} />}
        actions={
          <ButtonLink to={`${base}/visits/new`} size="small" kind={asksForHelp || isPlanned ? "second" : "main"}>
            {t("record.plan")}
          </ButtonLink>
        }
      />
      <Flash ns="employer" />
      <div className="record">
        <aside className="record-side">
          <NotesSection subject={subject} notes={notes} next={base} newest={1} />
          <ContactSection contacts={record.contacts} base={base} />
          <SiteSection sites={record.sites} base={base} />
          <HistorySection entries={history} />
        </aside>
        <div className="record-facts">
          {record.concerns.length > 0 && <ConcernSection concerns={record.concerns} base={base} now={now} />}
          {record.asks.length > 0 && <AskSection asks={record.asks} today={today} />}
          <WorkSection record={record} />
          <FactSection record={record} base={base} />
          <VisitSection visits={record.visits} base={base} today={today} />
          <AgreementSection record={record} base={base} />
        </div>
      </div>
    </>
  );
}
