import { useTranslation } from "react-i18next";
import { ButtonLink } from "~/components/actions";
import type { DeskColumn, DeskLine } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { useHere } from "~/components/desk/here";
import { useNextWords } from "~/components/desk/next-words";
import { useRowNote } from "~/components/desk/row-note";
import { StatusTag } from "~/components/tags";
import { German } from "~/components/values";
import type { EmployerRow } from "~/queries/employer/list";
import type { NotedRow } from "~/queries/note/notes";
import { DoneButton } from "../../steps/parts/done-button";

/** The columns of the list of companies: what is open there, how much goes on, and when somebody was there. */
export function useCompanyColumns(today: string): DeskColumn<EmployerRow>[] {
  const { t } = useTranslation("employer");
  return [
    {
      key: "branch",
      label: t("list.branch"),
      width: "name",
      narrow: "none",
      roomy: true,
      cell: (row) => <German>{row.branch}</German>,
    },
    {
      key: "place",
      label: t("list.column.place"),
      width: "word",
      narrow: "none",
      roomy: true,
      cell: (row) => row.place && <German>{row.place}</German>,
    },
    {
      key: "jobs",
      label: t("list.column.jobs"),
      width: "number",
      narrow: "none",
      cell: (row) => row.publishedJobs > 0 && row.publishedJobs,
    },
    {
      key: "people",
      label: t("list.column.people"),
      width: "number",
      narrow: "none",
      cell: (row) => row.peopleNow > 0 && row.peopleNow,
    },
    { key: "open", label: t("list.column.open"), cell: (row) => <Open row={row} today={today} /> },
    {
      key: "visit",
      label: t("list.visit"),
      width: "date",
      narrow: "end",
      cell: (row) => <Visit row={row} today={today} />,
    },
  ];
}

/**
 * What comes next, and an agreement that is not in force. Only a step has its day here: a call is answered at once, a
 * visit has a column of its own.
 */
function Open({ row, today }: { row: EmployerRow; today: string }) {
  const { t } = useTranslation("employer");
  const words = useNextWords();
  const { next } = row;
  return (
    <>
      {next && (
        <>
          {next.source === "step" && <Due value={next.due} today={today} />}{" "}
          {next.source === "concern" ? <StatusTag tone="wait">{words(next)}</StatusTag> : words(next)}{" "}
        </>
      )}
      {row.agreement !== "live" && (
        <span className={row.agreement === "ended" ? "soft" : "desk-missing"}>
          {t(`agreementAlone.${row.agreement}`)}
        </span>
      )}
    </>
  );
}

/** The day of the visit that is planned, else of the last one; amber where it is long ago or never was. */
function Visit({ row, today }: { row: EmployerRow; today: string }) {
  const { t } = useTranslation("employer");
  if (row.plannedOn) return <Due value={row.plannedOn} today={today} />;
  if (!row.lastDoneOn) return <span className="desk-missing">{t("list.never")}</span>;
  return (
    <span className={row.visit === "old" ? "desk-missing" : undefined}>
      <Due value={row.lastDoneOn} today={today} late={false} />
    </span>
  );
}

/** Which company the row is about, whom to call there, and the one thing to do next. */
export function useCompanyLine(noted: NotedRow | null, today: string): (row: EmployerRow) => DeskLine {
  const { t } = useTranslation("employer");
  const noteOf = useRowNote(noted);
  const here = useHere();
  return (row) => {
    const to = `/specialist/employers/${row.id}`;
    const act = actOf(row, today);
    return {
      key: row.id,
      ...noteOf(row),
      to,
      title: <bdi>{row.name}</bdi>,
      late:
        (row.next && (row.next.source === "concern" || row.next.due < today)) ||
        row.visit === "overdue" ||
        row.agreement === "review_due",
      phone: { number: row.phone, name: row.name },
      act:
        act === "step"
          ? row.next && <DoneButton step={{ ...row.next, name: row.name }} next={here()} today={today} />
          : act && (
              <ButtonLink to={`${to}/${act.page}`} kind="second" size="small">
                {t(`list.act.${act.word}`)}
                <span className="vh"> {row.name}</span>
              </ButtonLink>
            ),
    };
  };
}

type Act = { page: string; word: "answer" | "record" | "review" | "visit" | "agree" };

function actOf(row: EmployerRow, today: string): Act | "step" | null {
  const { next } = row;
  if (next?.source === "concern") return { page: `concerns/${next.id}`, word: "answer" };
  if (next?.source === "step" && next.due <= today) return "step";
  if (next?.source === "visit" && next.due < today) return { page: `visits/${next.id}/record`, word: "record" };
  if (row.agreement === "review_due") return { page: "agreement/review", word: "review" };
  if (row.visit === "never" || row.visit === "old") return { page: "visits/new", word: "visit" };
  return row.agreement === "none" ? { page: "agreement/write", word: "agree" } : null;
}
