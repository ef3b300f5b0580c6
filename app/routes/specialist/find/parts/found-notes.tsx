import { useTranslation } from "react-i18next";
import { NoteText } from "~/components/desk/notes-section";
import { Link } from "~/components/link";
import { Timeline, TimelineItem } from "~/components/lists";
import { Section } from "~/components/page-header";
import { DateText } from "~/components/values";
import type { NoteView } from "~/queries/note/notes";

/** Notes of the team with the words that were asked for, and whom they are about. */
export function FoundNotes({ notes }: { notes: readonly NoteView[] }) {
  const { t } = useTranslation("desk");
  return (
    <Section title={t("note.found")} id="notes">
      <Timeline label={t("note.found")}>
        {notes.map((note) => (
          <TimelineItem key={note.id} when={<DateText value={new Date(note.writtenAt)} />}>
            <p>
              {note.person ? (
                <Link to={`/specialist/candidates/${note.person.id}#notes`}>
                  <bdi>{note.person.name}</bdi>
                </Link>
              ) : (
                <Link to={`/specialist/employers/${note.company?.id}#notes`}>{note.company?.name}</Link>
              )}
            </p>
            <NoteText note={note} />
          </TimelineItem>
        ))}
      </Timeline>
    </Section>
  );
}
