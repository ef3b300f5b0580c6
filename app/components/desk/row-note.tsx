import { useSearchParams } from "@remix-run/react";
import type { NotedRow } from "~/queries/note/notes";
import type { DeskLine } from "./desk-table";
import { useHere } from "./here";
import { NoteForm } from "./note-form";

/** Where a row opens for a note. The key n builds the same address from the table and the row it stands in. */
export function useNoteAddress(): (id: string) => string {
  const here = useHere();
  return (id) => `${here({ note: id })}#row-${id}`;
}

/**
 * A note about whom a row is about, in the row itself, which the address opens. The key n leads there. Where `open` names the row, the note also says that the person's next step is done.
 * @param noted the row that is open, by its key in the table
 */
export function useRowNote(noted: NotedRow | null): (row: { id: string }) => Pick<DeskLine, "noted" | "opened"> {
  const here = useHere();
  const [search] = useSearchParams();
  const opens = (name: string, id: string) => search.get(name) === id;
  return ({ id }) => ({
    noted: true,
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
