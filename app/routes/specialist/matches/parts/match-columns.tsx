import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { OnLadder } from "#db/repositories/person-facts";
import type { DeskColumn } from "~/components/desk/desk-table";
import { useReasonText } from "~/components/match/reason-text";
import { useSign } from "~/components/match/sign";
import type { Names } from "~/domain/matching/names";
import { type PairLine, signColumnNames } from "~/domain/matching/signs";
import { formatScore } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { useLadderColumn } from "../../candidates/parts/person-columns";
import { useCompareMark } from "./compare-form";

/** A pair as the table of a match list shows it. */
export type MatchLine = PairLine & {
  /** what the row is named by: of the person in a job's list, of the job in a person's */
  id: string;
  title: ReactNode;
  /** The pair; its row is known by it. */
  key: string;
  phone?: { number: string; name: string } | null;
  /** Where the person stands; not in the list of a person, whose head says it. */
  standing?: OnLadder;
  /** Why the pair is not open to choose. */
  settled?: string | null;
};

/** The ladder in a list of people, nothing in a list of jobs. */
function useStandingColumns(ofPeople: boolean): DeskColumn<MatchLine>[] {
  const column = useLadderColumn<MatchLine>(({ standing }) => standing);
  return ofPeople ? [column] : [];
}

/** Of pairs that are not open to choose: how they fit, and why not. */
export function useSettledColumns(ofPeople: boolean): DeskColumn<MatchLine>[] {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const mark = useCompareMark();
  return [
    ...useStandingColumns(ofPeople),
    {
      key: "score",
      label: t("column.score"),
      width: "number",
      narrow: "none",
      cell: ({ score }) => formatScore(score, locale),
    },
    { key: "settled", label: t("column.settled"), width: "how", cell: ({ settled }) => settled },
    {
      key: "mark",
      label: <span className="vh">{t("compare.mark")}</span>,
      width: "sign",
      narrow: "none",
      cell: ({ id, title }) => mark(id, title),
    },
  ];
}

/** Of pairs that can be chosen: eight columns for all dimensions, each with the worst sign of what it stands for. */
export function useMatchColumns(names: Names, ofPeople: boolean): DeskColumn<MatchLine>[] {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const text = useReasonText(names);
  const sign = useSign();
  const mark = useCompareMark();
  return [
    ...useStandingColumns(ofPeople),
    {
      key: "score",
      label: t("column.score"),
      width: "sign",
      narrow: "none",
      cell: ({ score }) => formatScore(score, locale),
    },
    ...signColumnNames.map(
      (column): DeskColumn<MatchLine> => ({
        key: column,
        label: t(`column.${column}`),
        width: "sign",
        narrow: column === "way" ? "end" : "none",
        cell: ({ signs, minutes }) =>
          column === "way" ? (
            <span className="way">
              {(signs.way !== "met" || minutes === null) && sign(signs.way)}
              {minutes !== null && (
                <>
                  {minutes}
                  <span className="desk-unit"> {t("minutes")}</span>
                </>
              )}
            </span>
          ) : (
            sign(signs[column])
          ),
      }),
    ),
    {
      key: "questions",
      label: t("column.questions"),
      width: "sign",
      narrow: "none",
      cell: ({ questions }) => questions || null,
    },
    {
      key: "obstacle",
      label: t("column.obstacle"),
      only: "phone",
      cell: ({ obstacle }) => obstacle && sign(obstacle.kind, text.answer(obstacle)),
    },
    {
      key: "mark",
      label: <span className="vh">{t("compare.mark")}</span>,
      width: "sign",
      narrow: "none",
      cell: ({ id, title }) => mark(id, title),
    },
  ];
}
