import { useLocation } from "@remix-run/react";
import type { NotedRow } from "~/queries/note/notes";
import type { DeskLine } from "./desk-table";
import { NoteForm } from "./note-form";

/**
 * A note about whom a row is about, in the row itself, which the address opens. The key n leads there.
 * @param noted the row that is open
 */
export function useRowNote(noted: NotedRow | null): (row: { id: string }) => Pick<DeskLine, "note" | "opened"> {
  const { pathname, search } = useLocation();
  const address = (note?: string) => {
    const kept = [...new URLSearchParams(search)].filter(([name]) => !["note", "done"].includes(name));
    const next = new URLSearchParams(note ? [...kept, ["note", note]] : kept);
    return next.size > 0 ? `${pathname}?${next}` : pathname;
  };
  return ({ id }) => ({
    note: `${address(id)}#row-${id}`,
    opened: noted?.id === id && <NoteForm subject={noted.subject} next={address()} at={`row-${id}`} focus />,
  });
}
