import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { NotesSection } from "~/components/desk/notes-section";
import { AgreementSection } from "~/components/employer/agreement-section";
import { ConcernSection } from "~/components/employer/concern-section";
import { ContactSection, FactSection, SiteSection } from "~/components/employer/record-sections";
import { VisitTag } from "~/components/employer/tags";
import { VisitSection } from "~/components/employer/visit-section";
import { AskSection, WorkSection } from "~/components/employer/work-section";
import { Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { type Edited, EditedGroup, EditedRecord } from "~/components/record/group";
import { StatusTag } from "~/components/tags";
import { Dots, German } from "~/components/values";
import type { EmployerRecord } from "~/queries/employer/record";
import { CompanyNext } from "./company-next";
import { HistorySection } from "./record-history";
import type { companyRecord } from "./record-page.server";

/**
 * The record of a company: where it stands, who it is, what was agreed, who works there, what happened. The group that
 * is being changed is its form, in its own place.
 */
export function CompanyRecord({ edit }: { edit?: Edited }) {
  const { t } = useTranslation("employer");
  const { record, history, subject, notes, today, now } = useLoaderData<typeof companyRecord>();
  const base = `/specialist/employers/${record.id}`;
  const due = edit ? null : dueNow(record);
  const phone = record.contacts.find((contact) => contact.phone)?.phone;
  return (
    <EditedRecord edit={edit}>
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
          <ButtonLink to={`${base}/visits/new#visits`} size="small" kind={due === "visit" ? "main" : "second"}>
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
          {!edit && <HistorySection entries={history} />}
        </aside>
        <div className="record-facts">
          {record.concerns.length > 0 && (
            <ConcernSection concerns={record.concerns} base={base} now={now} isDue={due === "help"} />
          )}
          {record.asks.length > 0 && <AskSection asks={record.asks} today={today} />}
          <WorkSection record={record} />
          <FactSection record={record} base={base} />
          <VisitSection visits={record.visits} base={base} today={today} isDue={due === "report"} />
          <AgreementSection record={record} base={base} isDue={due === "agreement"} />
        </div>
      </div>
    </EditedRecord>
  );
}

/** What has the one solid button: whoever asked for help is answered first, a planned visit is recorded before the next. */
function dueNow({ concerns, visits, visit, agreement }: EmployerRecord): "help" | "report" | "visit" | "agreement" {
  if (concerns.some(({ state }) => state === "open")) return "help";
  if (visits.some(({ state }) => state === "planned")) return "report";
  if (visit === "never" || visit === "old") return "visit";
  return agreement && (agreement.standing === "live" || agreement.specialistConfirmedAt) ? "visit" : "agreement";
}

/** The record with one group being changed. @param section the group whose place the form takes */
export function CompanyGroup({
  section,
  title,
  lead,
  children,
}: {
  section: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  const { record } = useLoaderData<typeof companyRecord>();
  const form = (
    <EditedGroup base={`/specialist/employers/${record.id}`} section={section} title={title}>
      {lead && <p className="soft">{lead}</p>}
      {children}
    </EditedGroup>
  );
  return <CompanyRecord edit={{ section, form }} />;
}
