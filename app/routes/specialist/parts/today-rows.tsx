import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import { WorkRow } from "~/components/lists";
import { DateText, Dots } from "~/components/values";
import type { TodayItem, TodayStep } from "~/queries/team/today";
import { useStepText } from "../steps/parts/step-text";

/** A support step that is due. */
export function StepRow({ step, late }: { step: TodayStep; late: boolean }) {
  const { t } = useTranslation("placement");
  const text = useStepText();
  const record = step.placementId
    ? `/specialist/placements/${step.placementId}`
    : `/specialist/candidates/${step.candidateId}`;
  return (
    <WorkRow
      to={record}
      title={<bdi>{step.name}</bdi>}
      sub={<Dots items={[t(`channel.${step.channel}`, ""), step.company]} />}
      next={text(step)}
      when={<DateText value={step.dueOn} late={late} />}
      late={late}
      action={
        <ButtonLink to={`/specialist/steps/${step.id}/complete`} size="small" kind={late ? "main" : "second"}>
          {t("today.action.step")}
        </ButtonLink>
      }
    />
  );
}

/** The record behind a line. */
function recordOf(item: TodayItem): string {
  if (item.isPlacement) return `/specialist/placements/${item.id}`;
  if (item.kind === "concern") return `/specialist/employers/${item.employerId}/concerns/${item.id}`;
  if (item.kind === "search") return `/specialist/searches#search-${item.id}`;
  if (item.kind === "place") return `/specialist/jobs/${item.id}`;
  if (item.kind === "appointment") return `/specialist/appointments/${item.id}`;
  return item.kind === "proposal" ? `/specialist/proposals/${item.id}` : `/specialist/candidates/${item.id}`;
}

/** A line that is no step: a call for help, a paper, a proposal, an appointment, a person without a plan. */
export function ItemRow({ item }: { item: TodayItem }) {
  const { t } = useTranslation("placement");
  const to = recordOf(item);
  const instant = item.kind === "appointment" || item.kind === "concern";
  const due = item.due === null ? null : instant ? new Date(item.due) : item.due;
  const line =
    item.kind === "appointment"
      ? t(`appointmentKind.${item.detail}`)
      : t(`today.line.${item.kind}`, { company: item.company ?? "", date: "", count: Number(item.detail) });
  return (
    <WorkRow
      to={to}
      title={<bdi>{item.name}</bdi>}
      sub={item.kind === "concern" ? null : item.company}
      next={line}
      when={due && <DateText value={due} late={item.late && item.kind !== "person"} />}
      late={item.late && item.kind !== "person"}
      action={
        item.kind === "person" ? (
          <ButtonLink to={`/specialist/candidates/${item.id}/reverse`} size="small" kind="second">
            {t("today.action.ways")}
            <span className="vh"> {item.name}</span>
          </ButtonLink>
        ) : item.kind === "search" ? (
          <ActionButton action={`/specialist/searches/${item.id}/open`} size="small">
            {t("today.action.search")}
            <span className="vh"> {item.name}</span>
          </ActionButton>
        ) : item.detail === "no_placement" ? (
          <ButtonLink to={`/specialist/placements/begin/${item.id}`} size="small" kind="second">
            {t("verb.begin")}
          </ButtonLink>
        ) : (
          <ButtonLink
            to={item.kind === "long" ? `${to}/plan` : to}
            size="small"
            kind={item.kind === "concern" ? "main" : "second"}
          >
            {t(`today.action.${item.kind}`)}
          </ButtonLink>
        )
      }
    />
  );
}
