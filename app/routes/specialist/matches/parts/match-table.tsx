import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type DeskColumn, DeskTable } from "~/components/desk/desk-table";
import { useReasonText } from "~/components/match/reason-text";
import { Sign } from "~/components/match/sign";
import type { Names } from "~/domain/matching/names";
import type { DimensionId, DimensionResult, MatchResult } from "~/domain/matching/result";
import { mainObstacle, minutesOf, type Sign as SignKind, signColumnNames, signsOf } from "~/domain/matching/signs";
import { summarise } from "~/domain/matching/summary";
import { formatScore } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { CompareMark } from "./compare-form";
import { useListPath } from "./kept-params";
import { pairId } from "./list-address";

/** A pair as the table of a match list shows it. */
export type MatchLine = {
  /** what the row is named by: of the person in a job's list, of the job in a person's */
  id: string;
  title: ReactNode;
  result: MatchResult;
  phone?: { number: string; name: string } | null;
};

/** The address of the list with this row open; the detail stands beside the list, on a phone above it. */
function useOpenPath(): (id: string) => string {
  const list = useListPath();
  return (id) => {
    const [path = "", query] = list.split("?");
    const next = new URLSearchParams(query);
    next.set("open", id);
    return `${path}?${next}#detail`;
  };
}

/**
 * The pairs of a list, one in a row: eight columns for all dimensions, each with the worst sign of what it stands for, how
 * many questions are open, and the minutes. Reasons are in the detail of the open row.
 */
export function PairTable({
  label,
  who,
  lines,
  names,
  open,
  said,
}: {
  label: string;
  who: string;
  lines: readonly MatchLine[];
  names: Names;
  /** which row is open */
  open: string | undefined;
  /** what is in everybody's way and said above the table */
  said: readonly DimensionResult[];
}) {
  const columns = useMatchColumns(
    names,
    said.map(({ id }) => id),
  );
  const path = useOpenPath();
  return (
    <DeskTable
      label={label}
      who={who}
      columns={columns}
      rows={lines}
      acts={false}
      dense
      line={({ id, title, result, phone }) => ({
        key: pairId(result),
        to: path(id),
        title,
        phone,
        here: id === open,
      })}
    />
  );
}

function useMatchColumns(names: Names, said: readonly DimensionId[]): DeskColumn<MatchLine>[] {
  const { t } = useTranslation("match");
  const locale = useLocale();
  const text = useReasonText(names);
  return [
    {
      key: "score",
      label: t("column.score"),
      width: "sign",
      narrow: "none",
      cell: ({ result }) => formatScore(result.score, locale),
    },
    ...signColumnNames.map(
      (column): DeskColumn<MatchLine> => ({
        key: column,
        label: t(`column.${column}`),
        width: "sign",
        narrow: column === "way" ? "end" : "none",
        cell: ({ result }) => {
          const sign = signsOf(result, said)[column];
          return column === "way" ? <Way sign={sign} minutes={minutesOf(result)} /> : <Sign sign={sign} />;
        },
      }),
    ),
    {
      key: "questions",
      label: t("column.questions"),
      width: "sign",
      narrow: "none",
      cell: ({ result }) => summarise(result).questions.length || null,
    },
    {
      key: "obstacle",
      label: t("column.obstacle"),
      only: "phone",
      cell: ({ result }) => {
        const worst = mainObstacle(result, said);
        return worst && <Sign sign={worst.kind} words={text.answer(worst)} />;
      },
    },
    {
      key: "mark",
      label: <span className="vh">{t("compare.mark")}</span>,
      width: "sign",
      narrow: "none",
      cell: ({ id, title }) => <CompareMark id={id} name={title} />,
    },
  ];
}

/** How far it is: the minutes, and where they are too many or unknown the sign. */
function Way({ sign, minutes }: { sign: SignKind; minutes: number | null }) {
  const { t } = useTranslation("match");
  return (
    <span className="way">
      {(sign !== "met" || minutes === null) && <Sign sign={sign} />}
      {minutes !== null && (
        <>
          {minutes}
          <span className="desk-unit"> {t("minutes")}</span>
        </>
      )}
    </span>
  );
}
