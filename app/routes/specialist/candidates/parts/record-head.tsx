import { useTranslation } from "react-i18next";
import { NextLine } from "~/components/desk/next-words";
import { LadderSmall, LadderStanding } from "~/components/ladder/small";
import { NextStep, PageHeader } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { StatusTag } from "~/components/tags";
import { waitsAt } from "~/domain/placement/stages";
import { isDialled } from "~/domain/reachability/channels";
import { formatDate, languageName } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { CandidateRecord } from "~/queries/candidate/record";
import { RecordActs } from "./record-acts";

/** The head of every page of a record: who, where they are, how to call them, and the one thing that comes next. */
export function RecordHead({
  record,
  today,
  base,
  isEditing,
  hasForm,
}: {
  record: CandidateRecord;
  today: string;
  base: string;
  /** On the page of one form the head says who it is about and leads nowhere else. */
  isEditing: boolean;
  /** A group is open to be changed: the one thing to do is to save it. */
  hasForm: boolean;
}) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const phone = record.channels.find(({ kind }) => isDialled(kind));
  // somebody who is placed does not wait for a job any more
  const isPlaced = record.stageAt?.company != null;
  return (
    <PageHeader
      dense
      crumbs={isEditing ? [{ to: base, label: t("record.overview") }] : undefined}
      title={<bdi>{record.called}</bdi>}
      tag={
        <>
          <span className="soft">{record.code}</span>
          {record.state !== "active" && <StatusTag>{t(`state.${record.state}`)}</StatusTag>}
        </>
      }
      meta={[
        <Standing key="ladder" record={record} />,
        phone && <PhoneLink key="phone" phone={phone.value} />,
        <span key="languages">
          {record.languages
            .slice(0, 3)
            .map((one) => [languageName(one.language, locale), one.speaking].filter(Boolean).join(" "))
            .join(", ")}
        </span>,
        <span key="who">{record.responsible ?? t("record.nobody")}</span>,
        waitsAt(record.stage) && (
          <span key="since">{t("record.since", { date: formatDate(record.waitingSince, locale) })}</span>
        ),
      ]}
      next={isEditing ? undefined : <NextThing record={record} today={today} />}
      actions={isEditing ? undefined : <RecordActs record={record} isPlaced={isPlaced} hasForm={hasForm} />}
    />
  );
}

/** The same in one line, above a list: who, on which level, how to call them, what comes next. */
export function RecordStrip({ record, today }: { record: CandidateRecord; today: string }) {
  const { t } = useTranslation("candidate");
  const phone = record.channels.find(({ kind }) => isDialled(kind));
  return (
    <header className="person-strip">
      <h1>
        <bdi>{record.called}</bdi>
      </h1>
      <span className="soft">{record.code}</span>
      {record.state !== "active" && <StatusTag>{t(`state.${record.state}`)}</StatusTag>}
      {phone && <PhoneLink phone={phone.value} />}
      <LadderSmall stage={record.stage} best={record.bestStage} />
      <NextStep>
        <NextThing record={record} today={today} />
      </NextStep>
    </header>
  );
}

/** Where the person stands: the small ladder, the company, until when. */
function Standing({ record }: { record: CandidateRecord }) {
  const { t } = useTranslation("candidate");
  const locale = useLocale();
  const at = record.stageAt;
  return (
    <span className="row">
      <LadderStanding stage={record.stage} best={record.bestStage} />
      {at?.company && <bdi lang="de">{at.company}</bdi>}
      {at?.until && t("record.until", { date: formatDate(at.until, locale) })}
    </span>
  );
}

/** The one thing that comes next, the same as on every page. */
function NextThing({ record, today }: { record: CandidateRecord; today: string }) {
  const { t } = useTranslation("candidate");
  const { next, state } = record;
  if (next) return <NextLine next={next} today={today} late={state === "active" && next.due < today} />;
  return <span className="desk-missing">{t("record.noStep")}</span>;
}
