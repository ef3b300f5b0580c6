import { useLocation } from "@remix-run/react";
import type { NotedRow } from "~/queries/note/notes";
import type { DeskLine } from "./desk-table";
import { NoteForm } from "./note-form";

/**
 * A note about whom a row is about, in the row itself, which the address opens. The key n leads there. The one place
 * that builds these addresses.
 * @param noted the row that is open, by its key in the table
 * @param others names in the address that open a row for something else: only one is open at a time
 */
export function useRowNote(
  noted: NotedRow | null,
  others: readonly string[] = [],
): (row: { id: string }) => { note: string; opened: DeskLine["opened"] } {
  const { pathname, search } = useLocation();
  const address = (note?: string) => {
    const dropped = ["note", "done", "undo", ...others];
    const kept = [...new URLSearchParams(search)].filter(([name]) => !dropped.includes(name));
    const next = new URLSearchParams(note ? [...kept, ["note", note]] : kept);
    return next.size > 0 ? `${pathname}?${next}` : pathname;
  };
  return ({ id }) => ({
    note: `${address(id)}#row-${id}`,
    opened: noted?.id === id && <NoteForm subject={noted.subject} next={address()} at={`row-${id}`} focus />,
  });
}
