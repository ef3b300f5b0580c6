import { useTranslation } from "react-i18next";
import type { OnLadder, PersonFacts } from "#db/repositories/person-facts";
import type { DeskColumn, DeskLine } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { useLadderSmall } from "~/components/ladder/small";
import { useCodeWords, useNames } from "~/components/match/names";
import type { Names } from "~/domain/matching/names";

/**
 * Where somebody stands and has stood, in every list of people in the same place.
 * @param standing of a row; undefined where it is not about a person
 */
export function useLadderColumn<Row>(standing: (row: Row) => OnLadder | undefined): DeskColumn<Row> {
  const { t } = useTranslation("candidate");
  const ladder = useLadderSmall();
  return {
    key: "ladder",
    label: t("list.column.ladder"),
    width: "ladder",
    narrow: "start",
    cell: (row) => {
      const where = standing(row);
      return where && ladder({ stage: where.stageId, best: where.bestStageId });
    },
  };
}

/** What somebody wishes for, in words. */
export function useWishWords(names: Names): (row: PersonFacts) => string {
  const { t } = useTranslation("candidate");
  const name = useNames(names);
  const code = useCodeWords();
  return (row) => {
    if (row.wishes.length > 0) return name("occupation", row.wishes[0]);
    if (row.groups[0]) return code("group", row.groups[0]);
    return row.anyWork ? t("list.anyWork") : t("list.noWish");
  };
}

/** When somebody's next step is due. */
export function useDueColumn<Row>(
  today: string,
  due: (row: Row) => { on: string | null; late: boolean },
): DeskColumn<Row> {
  const { t } = useTranslation("candidate");
  return {
    key: "due",
    label: t("list.column.due"),
    width: "date",
    narrow: "end",
    cell: (row) => {
      const { on, late } = due(row);
      return on && <Due value={on} today={today} late={late} />;
    },
  };
}

/** Who a row is about and whom to call; it leads to the record of the person. */
export function personLine(row: { id: string; name: string; code: string; phone: string }): DeskLine {
  return {
    key: row.id,
    to: `/specialist/candidates/${row.id}`,
    title: <bdi>{row.name}</bdi>,
    phone: { number: row.phone, name: row.name },
  };
}
