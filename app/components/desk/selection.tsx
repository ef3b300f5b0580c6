import { useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SeveralList } from "~/domain/several";
import { Link } from "../link";
import type { DeskColumn } from "./desk-table";
import { useHere } from "./here";

const form = "several";

type Selection<Row> = {
  /** rows can be marked: the acts of single rows make room for it */
  on: boolean;
  /** leads to marking; beside the other links of the list's head */
  link: ReactNode;
  /** the same below the rows, for a phone, whose head has no room for it */
  foot: ReactNode;
  /** sends what is marked; takes the place of the bar above the rows */
  bar: ReactNode;
  /** the columns with the boxes */
  columns: (columns: readonly DeskColumn<Row>[]) => DeskColumn<Row>[];
};

/**
 * Marking several rows of a list, to do the same for all of them on a page that asks once. The address says that rows
 * can be marked, so it works without script; the key x begins with the row that has the focus.
 * @param list which acts are offered; @param idOf whom or what a box stands for; null where nothing can be done
 */
export function useSelection<Row extends { id: string }>(
  list: SeveralList,
  idOf: (row: Row) => string | null,
  nameOf: (row: Row) => ReactNode,
): Selection<Row> {
  const { t } = useTranslation("desk");
  const [search] = useSearchParams();
  const here = useHere();
  const on = search.get("select") === "1";
  const back = here();
  const marked = search.getAll("pick");
  const link = (
    <Link to={here({ select: "1" })} data-select>
      {t("several.choose")}
    </Link>
  );
  if (!on)
    return {
      on,
      link,
      foot: <p className="list-select">{link}</p>,
      bar: null,
      columns: (columns) => [...columns],
    };
  return {
    on,
    link: null,
    foot: null,
    bar: (
      <form id={form} method="get" action={`/specialist/several/${list}`} className="list-bar">
        <input type="hidden" name="list" value={back} />
        <button type="submit" className="btn btn-small">
          {t("several.go")}
        </button>
        <Link to={back}>{t("several.stop")}</Link>
      </form>
    ),
    columns: (columns) => [
      ...columns,
      {
        key: "mark",
        label: <span className="vh">{t("several.mark")}</span>,
        width: "sign",
        narrow: "end",
        cell: (row) => {
          const id = idOf(row);
          return (
            id && (
              <label className="row-mark">
                <input
                  type="checkbox"
                  name="pick"
                  value={id}
                  form={form}
                  defaultChecked={marked.includes(row.id)}
                  data-mark
                />
                <span className="vh">
                  {t("several.mark")} {nameOf(row)}
                </span>
              </label>
            )
          );
        },
      },
    ],
  };
}
