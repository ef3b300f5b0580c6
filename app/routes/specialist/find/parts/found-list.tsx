import { useTranslation } from "react-i18next";
import type { NameEntry } from "#db/repositories/names";
import { ButtonLink } from "~/components/actions";
import { type DeskColumn, type DeskLine, DeskTable } from "~/components/desk/desk-table";
import type { Drawing } from "~/components/desk/drawn";
import { useNoteAddress, useRowNote } from "~/components/desk/row-note";
import { DateText, Dots, German } from "~/components/values";
import type { FoundKind } from "~/domain/find/rank";
import { type OpenWith, openOf } from "~/queries/find/open-with";
import type { NotedRow } from "~/queries/note/notes";
import { useLadderColumn } from "../../candidates/parts/person-columns";
import { WhyCalling } from "./why-calling";

/**
 * People, companies, contacts and jobs: who it is, why they may be calling, the telephone, and a note in the row.
 * @param open what is open with each; @param opened the row that stands open
 */
export function FoundList({
  label,
  rows,
  open,
  opened,
  today,
}: {
  label: string;
  rows: readonly NameEntry[];
  open: Readonly<Record<string, OpenWith | undefined>>;
  opened: NotedRow | null;
  today: string;
}) {
  const { t } = useTranslation("candidate");
  const columns: DeskColumn<NameEntry>[] = [
    useLadderColumn<NameEntry>((row) => (row.kind === "person" ? open[row.id] : undefined)),
    { key: "about", label: t("find.column.about"), narrow: "none", cell: (row) => <About row={row} /> },
    {
      key: "why",
      label: t("find.column.open"),
      width: "how",
      cell: (row) => <WhyCalling kind={row.kind} open={open[openOf(row)]} today={today} />,
    },
  ];
  return (
    <DeskTable label={label} who={t("desk:who")} columns={columns} rows={rows} line={useFoundLine(opened, open)} />
  );
}

const drawing = { person: "person", company: "company", contact: "phone", job: "job" } as const satisfies Record<
  FoundKind,
  Drawing
>;

function About({ row }: { row: NameEntry }) {
  return (
    <Dots
      items={[
        row.code,
        row.company && <bdi key="company">{row.company}</bdi>,
        row.born && <DateText key="born" value={row.born} />,
      ]}
    />
  );
}

/** Who a row is about; the row opens for a note and the further acts of a call. */
function useFoundLine(
  noted: NotedRow | null,
  open: Readonly<Record<string, OpenWith | undefined>>,
): (row: NameEntry) => DeskLine {
  const { t } = useTranslation("candidate");
  const rowNote = useRowNote(noted);
  const noteAt = useNoteAddress();
  return (row) => {
    const { noted: isNoted, opened } = rowNote(row);
    const name = open[openOf(row)]?.called ?? row.name;
    return {
      key: row.id,
      to: addressOf(row),
      title: (
        <>
          <span className={`drawn-${drawing[row.kind]}`} role="img" aria-label={t(`find.kind.${row.kind}`)} />
          {row.kind === "job" ? <German>{name}</German> : <bdi>{name}</bdi>}
        </>
      ),
      phone: row.kind === "job" ? null : { number: row.phone, name },
      noted: isNoted,
      opened: opened && (
        <div className="stack-s">
          {opened}
          <Acts row={row} />
        </div>
      ),
      act: !opened && (
        <ButtonLink to={noteAt(row.id)} kind="second" size="small">
          {t("desk:note.act")}
          <span className="vh"> {name}</span>
        </ButtonLink>
      ),
    };
  };
}

/** What a call is often about besides a note: an appointment, a proposal. */
function Acts({ row }: { row: NameEntry }) {
  const { t } = useTranslation("candidate");
  if (row.kind !== "person") return null;
  return (
    <div className="row">
      <ButtonLink to={`/specialist/candidates/${row.id}/matches`} kind="second" size="small">
        {t("find.propose")}
      </ButtonLink>
      {row.placementId && (
        <ButtonLink
          to={`/specialist/placements/${row.placementId}/appointment#appointments`}
          kind="second"
          size="small"
        >
          {t("find.appointment")}
        </ButtonLink>
      )}
    </div>
  );
}

/** The record behind a name; a contact is found on the page of the company. */
function addressOf({ kind, id, companyId }: { kind: FoundKind; id: string; companyId: string | null }): string {
  if (kind === "person") return `/specialist/candidates/${id}`;
  if (kind === "job") return `/specialist/jobs/${id}`;
  return `/specialist/employers/${kind === "contact" ? companyId : id}`;
}
