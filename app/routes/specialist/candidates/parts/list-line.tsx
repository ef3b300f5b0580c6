import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { DeskLine } from "~/components/desk/desk-table";
import { useRowNote } from "~/components/desk/row-note";
import type { ListView } from "~/domain/candidate/list-state";
import type { CandidateListRow } from "~/queries/candidate/list-rows";
import type { NotedRow } from "~/queries/note/notes";
import { useRowStep } from "../../steps/parts/row-step";
import { personLine } from "./person-columns";

/** Whether the next step with somebody active should have been done by now. */
export const isLate = (row: CandidateListRow, today: string) =>
  row.state === "active" && row.way !== "ended" && row.next !== null && row.next.due < today;

/** Who the row is about, whom to call and the one thing to do now. */
export function usePersonLine(
  today: string,
  noted: NotedRow | null,
  view: ListView,
): (row: CandidateListRow) => DeskLine {
  const { t } = useTranslation("candidate");
  const noteOf = useRowNote(noted);
  const rowStep = useRowStep(today);
  return (row) => {
    const step = dueStep(row, today);
    const act = step ? null : actOf(row);
    return {
      ...personLine(row),
      ...(view === "placements" && row.placementId && { to: `/specialist/placements/${row.placementId}` }),
      ...noteOf(row),
      late: isLate(row, today) || row.followUp === "none",
      ...(step && rowStep({ key: row.id, name: row.name, step })),
      ...(act && {
        act: (
          <ButtonLink to={act.to} kind="second" size="small">
            {t(`list.act.${act.word}`)}
            <span className="vh"> {row.name}</span>
          </ButtonLink>
        ),
      }),
    };
  };
}

/** A step that is due, to be done in the row; it comes before everything that is planned. */
const dueStep = ({ next, stepVersion, state }: CandidateListRow, today: string) =>
  state === "active" && next?.source === "step" && next.due <= today && stepVersion !== null
    ? { id: next.id, version: stepVersion }
    : null;

/** What there is to do with somebody of whom no step is due; where the row would only lead to the record, nothing. */
function actOf(row: CandidateListRow): { to: string; word: "answer" | "plan" | "rung" | "find" | "match" } | null {
  const at = (page: string) => `/specialist/candidates/${row.id}/${page}`;
  if (row.openQuestions > 0 && row.liveProposals === 0 && !row.onRung) return { to: at("questions"), word: "answer" };
  if (row.state !== "active" || row.way === "ended") return null;
  if (row.followUp === "none" || row.followUp === "gap") return { to: at("reverse"), word: "find" };
  if (row.next === null) return { to: at("person"), word: "plan" };
  // somebody who is on the way needs no other job, but to know what comes after this one
  if (!row.onRung) return { to: at("matches"), word: "match" };
  return row.way === "active" && row.nextStage === null && row.placementId
    ? { to: `/specialist/placements/${row.placementId}/plan#ladder`, word: "rung" }
    : null;
}
