import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { NextLine } from "~/components/desk/next-words";
import { NotesSection } from "~/components/desk/notes-section";
import { Link } from "~/components/link";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { StatusTag, type Tone } from "~/components/tags";
import { DateText } from "~/components/values";
import { clock } from "~/config/clock";
import { ladderFor } from "~/domain/placement";
import { notesAbout } from "~/queries/note/notes";
import { placementOutlook, placementRecord } from "~/queries/placement/record";
import { idParam } from "~/request/params.server";
import { PlanNeeds } from "./parts/plan-needs";
import { RecordAppointments } from "./parts/record-appointments";
import { RecordHistory } from "./parts/record-history";
import { RecordLadder } from "./parts/record-ladder";
import { RecordSteps } from "./parts/record-steps";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const record = await placementRecord(trx, id, today);
    const outlook = await placementOutlook(trx, record, today);
    const noted = await notesAbout(trx, record.candidateId, clock);
    return { record, outlook, view: ladderFor(record.stages, { cut: "team" }, today), today, now: clock.now(), noted };
  });
}

type Data = Awaited<ReturnType<typeof loader>>;
export const handle = { title: (_t: unknown, data: Data) => data.record.code };

const stateTone: Record<string, Tone> = { active: "go", paused: "wait", ended: "quiet" };

export default function PlacementRecordPage() {
  const { t } = useTranslation("placement");
  const { record, outlook, view, today, now, noted } = useLoaderData<typeof loader>();
  const base = `/specialist/placements/${record.id}`;
  const paused = record.state === "paused";
  return (
    <>
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
        actions={[
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
        ]}
      />
      <Section title={t("record.ladder")} id="ladder">
        {paused && record.reviewOn && (
          <p>
            <StatusTag tone="wait">{t("list.state.paused")}</StatusTag> {t("record.reviewOn", { date: "" })}
            <DateText value={record.reviewOn} late={record.reviewOn < today} />
          </p>
        )}
        <div className="stack">
          <RecordLadder
            outlook={outlook}
            view={view}
            label={t("record.ladderOf", { name: record.name })}
            planAt={`${base}/plan`}
          />
          <PlanNeeds {...record} base={base} now={new Date(now)} />
        </div>
      </Section>
      <div className="record">
        <aside className="record-side" aria-label={t("record.side")}>
          <NotesSection {...noted} next={base} newest={1} />
          <RecordAppointments record={record} base={base} />
          <RecordHistory record={record} />
        </aside>
        <div>
          <RecordSteps record={record} today={today} now={new Date(now)} base={base} />
        </div>
      </div>
    </>
  );
}

/** Everything that is not the usual next thing, folded away but one press from the main action. */
function MoreVerbs({ base, paused }: { base: string; paused: boolean }) {
  const { t } = useTranslation("placement");
  const verbs = paused
    ? (["review", "plan", "end"] as const)
    : (["plan", "step_back", "change_company", "pause", "end"] as const);
  return (
    <details className="menu menu-more" data-menu>
      <summary className="btn btn-second btn-small">{t("record.more")}</summary>
      <div className="menu-sheet">
        <ul>
          {verbs.map((verb) => (
            <li key={verb}>
              <Link to={`${base}/${verb.replace("_", "-")}`}>{t(`verb.${verb}`)}</Link>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
