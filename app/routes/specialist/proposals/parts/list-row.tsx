import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { DeskColumn, DeskLine } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { useRowNote } from "~/components/desk/row-note";
import { German } from "~/components/values";
import { cityDay } from "~/config/clock";
import { openStates, type ProposalState, proposalStatus } from "~/domain/proposal/states";
import { formatTimeOf } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import type { NotedRow } from "~/queries/note/notes";
import type { ProposalListRow, ProposalView } from "~/queries/proposal/proposals";
import { useLadderColumn } from "../../candidates/parts/person-columns";

const isLate = (row: ProposalListRow, today: string) =>
  row.state === "sent" && row.answerDueOn !== null && row.answerDueOn < today;

/** Who is proposed where, and when; the state only in views that hold several. */
export function useProposalColumns(view: ProposalView, today: string): DeskColumn<ProposalListRow>[] {
  const { t } = useTranslation("proposal");
  const state: DeskColumn<ProposalListRow> = {
    key: "state",
    label: t("list.column.state"),
    width: "name",
    cell: (row) => (
      <span className={proposalStatus.ended.includes(row.state) ? "soft" : undefined}>{t(`state.${row.state}`)}</span>
    ),
  };
  const isMixed = view === "ended" || view === "all";
  return [
    useLadderColumn<ProposalListRow>((row) => row),
    { key: "job", label: t("list.column.job"), cell: (row) => <German>{row.job}</German> },
    { key: "company", label: t("list.column.company"), width: "name", cell: (row) => <German>{row.employer}</German> },
    ...(isMixed ? [state] : []),
    {
      key: "when",
      label: t(`list.when.${view}`),
      width: view === "invited" ? "name" : "date",
      narrow: "end",
      cell: (row) =>
        view === "invited" ? <Meeting row={row} today={today} /> : <Answer row={row} today={today} said={isMixed} />,
    },
  ];
}

/**
 * Until when the company is to answer, or when it did; one that is only prepared waits to be sent.
 * @param said the row says its state already
 */
function Answer({ row, today, said }: { row: ProposalListRow; today: string; said: boolean }) {
  const { t } = useTranslation("proposal");
  if (row.state === "draft") return !said && <span className="desk-missing">{t("state.draft")}</span>;
  if (row.state === "sent") return row.answerDueOn && <Due value={row.answerDueOn} today={today} />;
  return row.answeredAt && <Due value={cityDay(row.answeredAt)} today={today} late={false} />;
}

/** When they meet; somebody who is invited and has no day for it waits. */
function Meeting({ row, today }: { row: ProposalListRow; today: string }) {
  const { t } = useTranslation("proposal");
  const locale = useLocale();
  if (!row.appointmentAt) return <span className="desk-missing">{t("list.noMeeting")}</span>;
  return (
    <>
      <Due value={cityDay(row.appointmentAt)} today={today} /> {formatTimeOf(row.appointmentAt, locale)}
    </>
  );
}

/** Who the row is about, the one who has to say something next, and what to do with the answer. */
export function useProposalLine(today: string, noted: NotedRow | null): (row: ProposalListRow) => DeskLine {
  const { t } = useTranslation("proposal");
  const noteOf = useRowNote(noted);
  return (row) => {
    const to = `/specialist/proposals/${row.id}`;
    const act = actOf(row.state);
    return {
      key: row.id,
      ...noteOf(row),
      to,
      title: <bdi>{row.name}</bdi>,
      late: isLate(row, today),
      phone: isAtCompany(row.state)
        ? { number: row.employerPhone, name: row.employer }
        : { number: row.phone, name: row.name },
      act: act && (
        <ButtonLink
          to={act === "answer" ? `${to}/answer` : `/specialist/placements/start/${row.id}`}
          kind="second"
          size="small"
        >
          {t(`list.act.${act}`)}
          <span className="vh"> {row.name}</span>
        </ButtonLink>
      ),
    };
  };
}

const isAtCompany = (state: ProposalState) => openStates.includes(state);

function actOf(state: ProposalState): "answer" | "start" | null {
  if (isAtCompany(state)) return "answer";
  return state === "accepted" ? "start" : null;
}
