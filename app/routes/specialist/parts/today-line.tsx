import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton, ButtonLink } from "~/components/actions";
import type { DeskLine } from "~/components/desk/desk-table";
import { useHere } from "~/components/desk/here";
import { useRowNote } from "~/components/desk/row-note";
import { Slashed } from "~/components/values";
import type { NotedRow } from "~/queries/note/notes";
import type { TodayItem, TodayStep } from "~/queries/team/today";
import { HeldForm } from "../appointments/parts/held-form";
import { ReviewForm } from "../placements/parts/review-form";
import { DoneButton } from "../steps/parts/done-button";
import { OpenAct } from "../steps/parts/open-act";
import { recordOf as recordOfStep } from "../steps/parts/record-of";
import { useRowStep } from "../steps/parts/row-step";
import { actOf, recordOf, wordsOf } from "./today-acts";
import { aboutOf, type TodayLine } from "./today-lines";

/** A company's own step asks for no words: whoever has some writes a note. */
const isOfCompany = (step: TodayStep): boolean => step.placementId === null && step.candidateId === null;

/** Whose number stands in a line: a company answers for a proposal and for a job. */
const calledBy = ({ kind, name, company }: TodayItem): string =>
  (kind === "proposal" || kind === "job" || kind === "place" ? company : null) ?? name;

/** Who a line is about, whom to call, and the one act, in the row wherever one line of words is enough. */
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
  const [search] = useSearchParams();
  const open = search.get("open");
  // a row that somebody opened has the button
  const solid = open === null && !search.has("note") ? first : undefined;
  return (line) => {
    if (line.step) return { ...noteOf(line), ...stepLine(line.step, line) };
    const { item } = line;
    return {
      key: line.key,
      ...noteOf(line),
      ...openedBy(item, line),
      to: recordOf(item),
      title: <bdi>{item.kind === "job" || item.kind === "place" ? <Slashed>{item.name}</Slashed> : item.name}</bdi>,
      late: line.late && line.kind !== "person",
      phone: item.phone ? { number: item.phone, name: calledBy(item) } : null,
      act: itemAct(item, line),
    };
  };

  /** How the row opens for a note, and the note where it has. */
  function noteOf(line: TodayLine): Pick<DeskLine, "noted" | "opened"> {
    return aboutOf(line) === null ? {} : rowNote({ id: line.key });
  }

  /** What an appointment or a pause asks, where its row stands open. */
  function openedBy({ kind, id, version }: TodayItem, { key }: TodayLine): Pick<DeskLine, "opened"> {
    if (open !== id || version === null) return {};
    if (kind === "appointment") return { opened: <HeldForm appointment={{ id, version }} next={here()} row={key} /> };
    if (kind === "review")
      return { opened: <ReviewForm placement={{ id, version }} next={here()} today={today} row={key} /> };
    return {};
  }

  function itemAct(item: TodayItem, { key }: TodayLine): ReactNode {
    const act = actOf(item, today);
    if (act === null) return null;
    const words = t(wordsOf(item));
    const whose = <span className="vh"> {item.name}</span>;
    if (act.by === "row") {
      const opened = { done: key, held: item.id, review: item.id, note: key }[act.form];
      return (
        <OpenAct by={act.form === "note" ? "note" : "open"} open={opened} row={key} name={item.name} words={words} />
      );
    }
    if (act.by === "press")
      return (
        <ActionButton action={act.action} version={act.version} fields={{ next: here() }} size="small">
          {words}
          {whose}
        </ActionButton>
      );
    return (
      <ButtonLink to={act.to} size="small" kind={key === solid && item.kind === "concern" ? "main" : "second"}>
        {words}
        {whose}
      </ButtonLink>
    );
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
