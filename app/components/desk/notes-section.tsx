import { useTranslation } from "react-i18next";
import { Link } from "~/components/link";
import type { NoteSubject, NoteView } from "~/queries/note/notes";
import { Timeline, TimelineItem } from "../lists";
import { Section } from "../page-header";
import { DateText, Dots, German } from "../values";
import { NoteForm } from "./note-form";

/**
 * Notes on a record: the line to write one, below it what was noted, the newest first.
 * @param next this page; @param newest so many are shown at once, the older ones stand behind a fold
 */
export function NotesSection({
  subject,
  notes,
  next,
  newest = 3,
}: {
  subject: NoteSubject;
  notes: readonly NoteView[];
  next: string;
  newest?: number;
}) {
  const { t } = useTranslation("desk");
  const older = notes.slice(newest);
  return (
    <Section title={t("note.title")} id="notes">
      <div className="stack">
        <NoteForm subject={subject} next={next} at="notes" />
        {notes.length > 0 && <NoteList notes={notes.slice(0, newest)} subject={subject} label={t("note.title")} />}
        {older.length > 0 && (
          <details>
            <summary>{t("note.older", { count: older.length })}</summary>
            <NoteList notes={older} subject={subject} label={t("note.older", { count: older.length })} />
          </details>
        )}
      </div>
    </Section>
  );
}

function NoteList({ notes, subject, label }: { notes: readonly NoteView[]; subject: NoteSubject; label: string }) {
  return (
    <Timeline label={label}>
      {notes.map((note) => (
        <TimelineItem key={note.id} when={<DateText value={new Date(note.writtenAt)} />}>
          <NoteText note={note} about={subject.about} />
        </TimelineItem>
      ))}
    </Timeline>
  );
}

/** One note with its kind, author or source, who else reads it, and the way to take it back. */
export function NoteText({ note, about }: { note: NoteView; about?: NoteSubject["about"] }) {
  const { t } = useTranslation("desk");
  return (
    <>
      <p>
        <German>{note.text}</German>
      </p>
      <p className="small soft">
        <Dots
          items={[
            t(`note.kind.${note.kind}`),
            note.source || note.writtenBy,
            note.audience === "company" && t("note.readBy", { name: note.company?.name }),
            note.audience === "person" && t("note.readBy", { name: note.person?.name }),
            about === "company" && note.person && <bdi>{note.person.name}</bdi>,
            note.nextOn && <NextOf key="next" note={note} />,
            note.mayTakeBack && (
              <Link key="back" to={`/specialist/notes/${note.id}/take-back`}>
                {t("note.takeBack")}
              </Link>
            ),
          ]}
        />
      </p>
    </>
  );
}

function NextOf({ note }: { note: NoteView }) {
  const { t } = useTranslation("desk");
  return (
    <>
      {t("note.next")}: {note.nextStep && <German>{note.nextStep}</German>} <DateText value={note.nextOn ?? ""} />
    </>
  );
}
