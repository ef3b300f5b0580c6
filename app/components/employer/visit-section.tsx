import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { Card, Fact, Facts } from "~/components/lists";
import { EmptyState } from "~/components/notice";
import { RecordGroup } from "~/components/record/group";
import { StatusTag, type Tone } from "~/components/tags";
import { DateText, German } from "~/components/values";

type Visit = {
  id: string;
  state: string;
  plannedOn: string;
  visitedOn: string | null;
  user: string;
  peopleMet: string;
  seen: string;
  said: string;
  nextStep: string;
  nextStepOn: string | null;
};

const tones: Record<string, Tone> = { planned: "go", done: "done", cancelled: "quiet" };

/** Visits of the team to the company: planned ones first, then what was seen and said. */
export function VisitSection({
  visits,
  base,
  today,
  isDue,
}: {
  visits: readonly Visit[];
  base: string;
  today: string;
  /** To record the planned visit is what is due with the company. */
  isDue: boolean;
}) {
  const { t } = useTranslation("employer");
  const planned = visits.find(({ state }) => state === "planned");
  const card = (visit: Visit) => (
    <VisitCard
      key={visit.id}
      visit={visit}
      base={`${base}/visits/${visit.id}`}
      today={today}
      isDue={isDue && visit === planned}
    />
  );
  // planned ones and the last one are read again and again, earlier ones now and then
  const last = visits.findIndex((visit) => visit.state !== "planned");
  const recent = last < 0 ? visits.length : last + 1;
  const earlier = visits.slice(recent);
  return (
    <RecordGroup
      title={t("record.visits")}
      id="visits"
      actions={
        <ButtonLink to={`${base}/visits/new#visits`} kind="quiet" size="small" icon="plus">
          {t("record.plan")}
        </ButtonLink>
      }
    >
      {visits.length === 0 && (
        <EmptyState icon="company" title={t("record.noVisit")}>
          {t("record.noVisitText")}
        </EmptyState>
      )}
      <div className="stack">
        {visits.slice(0, recent).map(card)}
        {earlier.length > 0 && (
          <details>
            <summary>{t("record.earlierVisits", { count: earlier.length })}</summary>
            <div className="stack">{earlier.map(card)}</div>
          </details>
        )}
      </div>
    </RecordGroup>
  );
}

function VisitCard({ visit, base, today, isDue }: { visit: Visit; base: string; today: string; isDue: boolean }) {
  const { t } = useTranslation("employer");
  const planned = visit.state === "planned";
  return (
    <Card
      title={<DateText value={visit.visitedOn ?? visit.plannedOn} late={planned && visit.plannedOn < today} />}
      tag={<StatusTag tone={tones[visit.state]}>{t(`visitState.${visit.state}`)}</StatusTag>}
    >
      <p className="soft">{t("record.visitBy", { name: visit.user })}</p>
      {visit.state === "done" && (
        <div className="flowing">
          <Facts>
            <Fact label={t("visit.peopleMet")}>{visit.peopleMet}</Fact>
            <Fact label={t("visit.seen")}>
              <German>{visit.seen}</German>
            </Fact>
            <Fact label={t("visit.said")}>
              <German>{visit.said}</German>
            </Fact>
          </Facts>
        </div>
      )}
      {visit.nextStep && (
        <p>
          <strong>{t("common:nextStep")}</strong> <German>{visit.nextStep}</German>{" "}
          {visit.nextStepOn && <DateText value={visit.nextStepOn} />}
        </p>
      )}
      <div className="row">
        {planned && (
          <>
            <ButtonLink to={`${base}/record#visits`} size="small" kind={isDue ? "main" : "second"}>
              {t("record.recordVisit")}
            </ButtonLink>
            <Link to={`${base}#visits`}>{t("record.moveVisit")}</Link>
            <Link to={`${base}/cancel`}>{t("record.cancelVisit")}</Link>
          </>
        )}
        {visit.state === "done" && <Link to={`${base}/record#visits`}>{t("record.correctVisit")}</Link>}
      </div>
    </Card>
  );
}
