import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import type { DeskLine } from "~/components/desk/desk-table";
import { useHere } from "~/components/desk/here";
import { useRowNote } from "~/components/desk/row-note";
import type { NotedRow } from "~/queries/note/notes";
import type { TodayItem, TodayStep } from "~/queries/team/today";
import { DoneButton } from "../steps/parts/done-button";
import { OpenAct } from "../steps/parts/open-act";
import { recordOf as recordOfStep } from "../steps/parts/record-of";
import { useRowStep } from "../steps/parts/row-step";
import { aboutOf, type TodayLine } from "./today-lines";

/** The record behind a line. */
function recordOf(item: TodayItem): string {
  if (item.isPlacement) return `/specialist/placements/${item.id}`;
  if (item.kind === "concern") return `/specialist/employers/${item.employerId}/concerns/${item.id}`;
  if (item.kind === "search") return `/specialist/searches#row-${item.id}`;
  if (item.kind === "visit") return `/specialist/employers/${item.employerId}`;
  if (item.kind === "place" || item.kind === "job") return `/specialist/jobs/${item.id}`;
  if (item.kind === "appointment") return `/specialist/appointments/${item.id}`;
  return item.kind === "proposal" ? `/specialist/proposals/${item.id}` : `/specialist/candidates/${item.id}`;
}

/** A company's own step asks for no words: whoever has some writes a note. */
const isOfCompany = (step: TodayStep): boolean => step.placementId === null && step.candidateId === null;

/** Whose number stands in a line: a company answers for a proposal and for a job. */
const calledBy = ({ kind, name, company }: TodayItem): string =>
  (kind === "proposal" || kind === "job" || kind === "place" ? company : null) ?? name;

/** Where the one act of a line begins; null where it is what the row's own page is for. */
function actPage(item: TodayItem): string | null {
  const to = recordOf(item);
  switch (item.kind) {
    case "concern":
      return to;
    case "visit":
      return `/specialist/employers/${item.employerId}/visits/${item.id}/record`;
    case "proposal":
      return `${to}/answer`;
    case "permit":
      return `${to}/access`;
    case "question":
      return `${to}/questions`;
    case "interest":
      return `${to}/matches?open=${item.jobId}`;
    case "long":
      return `${to}/plan`;
    case "person":
      return item.detail === "no_placement" ? `/specialist/placements/begin/${item.id}` : `${to}/reverse`;
    default:
      return null;
  }
}

/** Who a line is about, whom to call, and the one act; a step and what comes next for a person are done in the row. */
export function useAgendaLine(
  /** the row that stands open for a note */
  note: NotedRow | null,
  today: string,
  /** the line with the one solid button of the page */
  first: string | undefined,
): (line: TodayLine) => DeskLine {
  const { t } = useTranslation("placement");
  const rowNote = useRowNote(note);
  const rowStep = useRowStep(today);
  const here = useHere();
  return (line) => {
    if (line.step) return { ...noteOf(line), ...stepLine(line.step, line) };
    const { item } = line;
    const page = actPage(item);
    const words = t(item.detail === "no_placement" ? "verb.begin" : `today.action.${item.kind}`);
    return {
      key: line.key,
      ...noteOf(line),
      to: recordOf(item),
      title: <bdi>{item.name}</bdi>,
      late: line.late && line.kind !== "person",
      phone: item.phone ? { number: item.phone, name: calledBy(item) } : null,
      act:
        item.kind === "next" ? (
          <OpenAct open={line.key} row={line.key} name={item.name} />
        ) : item.kind === "search" ? (
          <ActionButton action={`/specialist/searches/${item.id}/open`} size="small">
            {words}
            <span className="vh"> {item.name}</span>
          </ActionButton>
        ) : (
          page && (
            <ButtonLink to={page} size="small" kind={line.key === first && item.kind === "concern" ? "main" : "second"}>
              {words}
              <span className="vh"> {item.name}</span>
            </ButtonLink>
          )
        ),
    };
  };

  /** How the row opens for a note, and the note where it has. */
  function noteOf(line: TodayLine): Pick<DeskLine, "noted" | "opened"> {
    return aboutOf(line) === null ? {} : rowNote({ id: line.key });
  }

  function stepLine(step: NonNullable<TodayLine["step"]>, line: TodayLine): DeskLine {
    return {
      key: line.key,
      to: recordOfStep(step),
      title: <bdi>{step.name}</bdi>,
      late: step.dueOn < today,
      phone: step.phone ? { number: step.phone, name: step.name } : null,
      ...(isOfCompany(step)
        ? { act: <DoneButton step={step} next={here()} today={today} /> }
        : rowStep({ key: line.key, name: step.name, step })),
    };
  }
}
