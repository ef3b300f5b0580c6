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
  const ladder = useLadderColumn<NameEntry>((row) => (row.kind === "person" ? open[row.id] : undefined));
  const columns: DeskColumn<NameEntry>[] = [
    ...(rows.some(({ kind }) => kind === "person") ? [ladder] : []),
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
      phone: { number: row.phone, name: row.kind === "job" ? (row.company ?? name) : name },
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

/** What a call is often about besides a note: an appointment or a visit, somebody to propose, a job to post. */
function Acts({ row }: { row: NameEntry }) {
  const { t } = useTranslation("candidate");
  return (
    <div className="row">
      {actsOf(row).map(({ act, to }) => (
        <ButtonLink key={act} to={to} kind="second" size="small">
          {t(`find.${act}`)}
        </ButtonLink>
      ))}
    </div>
  );
}

type Act = { act: "propose" | "appointment" | "people" | "visit" | "newJob"; to: string };

/** A contact stands for the company. */
function actsOf({ kind, id, companyId, placementId }: NameEntry): Act[] {
  const company = `/specialist/employers/${kind === "company" ? id : companyId}`;
  const visit: Act = { act: "visit", to: `${company}/visits/new#visits` };
  if (kind === "job") return [{ act: "people", to: `/specialist/jobs/${id}/matches` }, visit];
  if (kind !== "person")
    return [visit, { act: "newJob", to: `/specialist/jobs/new?employer=${kind === "company" ? id : companyId}` }];
  const propose: Act = { act: "propose", to: `/specialist/candidates/${id}/matches` };
  if (!placementId) return [propose];
  return [propose, { act: "appointment", to: `/specialist/placements/${placementId}/appointment#appointments` }];
}

/** The record behind a name; a contact is found on the page of the company. */
function addressOf({ kind, id, companyId }: { kind: FoundKind; id: string; companyId: string | null }): string {
  if (kind === "person") return `/specialist/candidates/${id}`;
  if (kind === "job") return `/specialist/jobs/${id}`;
  return `/specialist/employers/${kind === "contact" ? companyId : id}`;
}
