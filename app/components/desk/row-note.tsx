import { useSearchParams } from "@remix-run/react";
import type { NotedRow } from "~/queries/note/notes";
import type { DeskLine } from "./desk-table";
import { useHere } from "./here";
import { NoteForm } from "./note-form";

/**
 * A note about whom a row is about, in the row itself, which the address opens. The key n leads there. The one place
 * that builds these addresses. Where `open` names the row, the note also says that the person's next step is done.
 * @param noted the row that is open, by its key in the table
 */
export function useRowNote(
  noted: NotedRow | null,
): (row: { id: string }) => { note: string; opened: DeskLine["opened"] } {
  const here = useHere();
  const [search] = useSearchParams();
  const opens = (name: string, id: string) => search.get(name) === id;
  return ({ id }) => ({
    note: `${here({ note: id })}#row-${id}`,
    opened: noted?.id === id && (
      // a row that stands open by itself leaves the keys to the list
      <NoteForm
        subject={noted.subject}
        next={here()}
        at={`row-${id}`}
        focus={opens("note", id) || opens("open", id)}
        done={opens("open", id)}
      />
    ),
  });
}
