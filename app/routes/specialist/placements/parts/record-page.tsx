import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { NextLine } from "~/components/desk/next-words";
import { NotesSection } from "~/components/desk/notes-section";
import { Link } from "~/components/link";
import { Flash } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { type Edited, EditedGroup, EditedRecord, RecordGroup } from "~/components/record/group";
import { StatusTag, type Tone } from "~/components/tags";
import { DateText } from "~/components/values";
import { MoreVerbs } from "./more-verbs";
import { PlanNeeds } from "./plan-needs";
import { RecordAppointments } from "./record-appointments";
import { RecordHistory } from "./record-history";
import { RecordLadder } from "./record-ladder";
import type { placementPage } from "./record-page.server";
import { RecordSteps } from "./record-steps";

const stateTone: Record<string, Tone> = { active: "go", paused: "wait", ended: "quiet" };

/**
 * The record of a placement: the way, the steps of support, what is going on at the side. The group that is being
 * changed is its form, in its own place.
 */
export function PlacementRecordPage({ edit }: { edit?: Edited }) {
  const { t } = useTranslation("placement");
  const { record, today, now, noted } = useLoaderData<typeof placementPage>();
  const base = `/specialist/placements/${record.id}`;
  const paused = record.state === "paused";
  return (
    <EditedRecord edit={edit}>
      <Flash ns="placement" />
      <PageHeader
        dense
        title={<bdi>{record.name}</bdi>}
        tag={<StatusTag tone={stateTone[record.state]}>{t(`list.state.${record.state}`)}</StatusTag>}
        meta={[
          noted.subject.phone && <PhoneLink key="phone" phone={noted.subject.phone} />,
          <span key="helper">{t("record.helper", { name: record.helperName })}</span>,
          <Link key="person" to={`/specialist/candidates/${record.candidateId}`}>
            {t("record.toPerson")} {record.code}
          </Link>,
        ]}
        next={record.next && <NextLine next={record.next} today={today} />}
        actions={
          !edit && [
            paused ? (
              <ButtonLink key="resume" to={`${base}/resume`} size="small">
                {t("verb.resume")}
              </ButtonLink>
            ) : (
              <ButtonLink key="advance" to={`${base}/advance`} icon="ladder" size="small">
                {t("verb.advance")}
              </ButtonLink>
            ),
            <MoreVerbs key="more" base={base} paused={paused} />,
          ]
        }
      />
      <RecordGroup title={t("record.ladder")} id="ladder">
        <Way />
      </RecordGroup>
      <div className="record">
        <aside className="record-side" aria-label={t("record.side")}>
          <NotesSection {...noted} next={base} newest={1} />
          <RecordAppointments record={record} base={base} />
          <RecordHistory record={record} />
        </aside>
        <div>
          {edit?.section !== "ladder" && <PlanNeeds {...record} base={base} now={new Date(now)} />}
          <RecordSteps record={record} today={today} now={new Date(now)} base={base} />
        </div>
      </div>
    </EditedRecord>
  );
}

/** The ladder with what is to be settled for its next rung, and until when it pauses. */
function Way({ isChanged = false }: { isChanged?: boolean }) {
  const { t } = useTranslation("placement");
  const { record, outlook, view, today } = useLoaderData<typeof placementPage>();
  return (
    <>
      {record.state === "paused" && record.reviewOn && (
        <p>
          <StatusTag tone="wait">{t("list.state.paused")}</StatusTag> {t("record.reviewOn", { date: "" })}
          <DateText value={record.reviewOn} late={record.reviewOn < today} />
        </p>
      )}
      <RecordLadder
        outlook={outlook}
        view={view}
        label={t("record.ladderOf", { name: record.name })}
        planAt={isChanged ? undefined : `/specialist/placements/${record.id}/plan#ladder`}
      />
    </>
  );
}

/**
 * The record with one group being changed.
 * @param section the group whose place the form takes; the ladder stays above a form that changes it
 */
export function PlacementGroup({
  section,
  title,
  lead,
  children,
}: {
  section: "ladder" | "steps" | "appointments";
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  const { record } = useLoaderData<typeof placementPage>();
  const form = (
    <EditedGroup base={`/specialist/placements/${record.id}`} section={section} title={title}>
      {section === "ladder" && <Way isChanged />}
      {lead && <p className="soft">{lead}</p>}
      {children}
    </EditedGroup>
  );
  return <PlacementRecordPage edit={{ section, form }} />;
}
