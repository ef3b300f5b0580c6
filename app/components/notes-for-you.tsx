import type { NoteForYou } from "~/queries/note/read-by-others";
import { Timeline, TimelineItem } from "./lists";
import { DateText } from "./values";

/** Notes that the team wrote for whoever reads this page; in which language nobody knows. */
export function NotesForYou({ notes, label }: { notes: readonly NoteForYou[]; label: string }) {
  return (
    <Timeline label={label}>
      {notes.map((note) => (
        <TimelineItem key={note.id} when={<DateText value={new Date(note.writtenAt)} />}>
          <p>
            <bdi dir="auto">{note.text}</bdi>
            <br />
            <span className="small soft">{note.writtenBy}</span>
          </p>
        </TimelineItem>
      ))}
    </Timeline>
  );
}
