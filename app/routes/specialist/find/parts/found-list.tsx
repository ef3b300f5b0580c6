import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { NameEntry } from "#db/repositories/names";
import { ButtonLink } from "~/components/actions";
import { noteAddress } from "~/components/desk/note-form";
import { Icon } from "~/components/icon";
import { WorkList, WorkRow } from "~/components/lists";
import { PhoneLink } from "~/components/phone-link";
import { DateText, Dots, German } from "~/components/values";
import type { FoundKind } from "~/domain/find/rank";

/** People, companies, contacts and jobs with their telephone and the next act. */
export function FoundList({ label, rows }: { label: string; rows: readonly NameEntry[] }) {
  return (
    <WorkList label={label}>
      {rows.map((row) => (
        <FoundRow key={`${row.kind} ${row.id}`} row={row} />
      ))}
    </WorkList>
  );
}

const drawing = { person: "person", company: "company", contact: "phone", job: "job" } as const;

function FoundRow({ row }: { row: NameEntry }) {
  const { t } = useTranslation("candidate");
  return (
    <WorkRow
      to={addressOf(row)}
      title={
        <>
          <Icon name={drawing[row.kind]} size={18} title={t(`find.kind.${row.kind}`)} />{" "}
          {row.kind === "job" ? <German>{row.name}</German> : <bdi>{row.name}</bdi>}
        </>
      }
      next={
        <Dots
          items={[
            row.code,
            row.company && <bdi key="company">{row.company}</bdi>,
            row.born && <DateText key="born" value={row.born} />,
          ]}
        />
      }
      when={row.phone ? <PhoneLink phone={row.phone} /> : row.kind === "person" ? t("find.noPhone") : null}
      action={row.kind !== "job" && <Acts row={row} />}
    />
  );
}

/** What a call is most often about: noting it, an appointment, a proposal. */
function Acts({ row }: { row: NameEntry }) {
  const { t } = useTranslation("candidate");
  const { pathname } = useLocation();
  const about = row.kind === "contact" ? row.companyId : row.id;
  return (
    <>
      <ButtonLink to={noteAddress(about ?? row.id, pathname)} kind="second" size="small">
        {t("desk:note.act")}
      </ButtonLink>
      {row.placementId && (
        <ButtonLink to={`/specialist/placements/${row.placementId}/appointment`} kind="second" size="small">
          {t("find.appointment")}
        </ButtonLink>
      )}
      {row.kind === "person" && (
        <ButtonLink to={`/specialist/candidates/${row.id}/matches`} kind="second" size="small">
          {t("find.propose")}
        </ButtonLink>
      )}
    </>
  );
}

/** The record behind a name; a contact is found on the page of the company. */
function addressOf({ kind, id, companyId }: { kind: FoundKind; id: string; companyId: string | null }): string {
  if (kind === "person") return `/specialist/candidates/${id}`;
  if (kind === "job") return `/specialist/jobs/${id}`;
  return `/specialist/employers/${kind === "contact" ? companyId : id}`;
}
