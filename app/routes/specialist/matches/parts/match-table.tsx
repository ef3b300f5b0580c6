import { DeskTable } from "~/components/desk/desk-table";
import type { Names } from "~/domain/matching/names";
import { useListPath } from "./kept-params";
import { type MatchLine, useMatchColumns, useSettledColumns } from "./match-columns";

/** The address of the list with this row open; the detail stands beside the list, on a phone above it. */
function useOpenPath(): (id: string) => string {
  const list = useListPath();
  return (id) => {
    const next = new URLSearchParams(list.split("?")[1]);
    next.set("open", id);
    return `?${next}#detail`;
  };
}

/**
 * The pairs of a list, one in a row: eight columns for all dimensions, each with the worst sign of what it stands for, how
 * many questions are open, and the minutes. Reasons are in the detail of the open row. Of pairs that are not open to choose it
 * says why instead.
 */
export function PairTable({
  label,
  who,
  lines,
  names,
  open,
  settled = false,
}: {
  label: string;
  who: string;
  lines: readonly MatchLine[];
  names: Names;
  /** which row is open */
  open: string | undefined;
  /** These are not open to choose. */
  settled?: boolean;
}) {
  const ofPeople = lines.some(({ standing }) => standing);
  const [columns, settledColumns] = [useMatchColumns(names, ofPeople), useSettledColumns(ofPeople)];
  const path = useOpenPath();
  return (
    <DeskTable
      label={label}
      who={who}
      columns={settled ? settledColumns : columns}
      rows={lines}
      acts={false}
      dense={!settled}
      wideName={settled}
      line={({ id, key, title, phone }) => ({
        key,
        to: path(id),
        title,
        phone,
        here: id === open,
      })}
    />
  );
}
