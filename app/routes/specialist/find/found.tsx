import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { Icon } from "~/components/icon";
import { WorkList, WorkRow } from "~/components/lists";
import { EmptyState } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { DateText, Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import type { FoundKind } from "~/domain/find/rank";
import { foundPage } from "~/queries/find/page";
import { idParam } from "~/request/params.server";

export const handle = { title: "candidate:find.found" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const id = idParam(args.params.id);
  return readAs(actor, (trx) => foundPage(trx, actor, id, clock));
}

/** The first one is what was most likely meant: Enter opens it. */
export default function FoundPage() {
  const { words, rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation("candidate");
  return (
    <div className="stack">
      <PageHeader title={t("find.foundFor", { words })} />
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t("find.nobody")}>
          {t("find.nobodyHint")}
        </EmptyState>
      ) : (
        <WorkList label={t("find.found")}>
          {rows.map((row) => (
            <FoundRow key={`${row.kind} ${row.id}`} row={row} />
          ))}
        </WorkList>
      )}
    </div>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

const drawing = { person: "person", company: "company", contact: "phone", job: "job" } as const;

function FoundRow({ row }: { row: Row }) {
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
      action={
        row.kind === "person" && (
          <ButtonLink to={`/specialist/candidates/${row.id}/matches`} kind="second" size="small">
            {t("find.propose")}
          </ButtonLink>
        )
      }
    />
  );
}

/** The record behind a name; a contact is found on the page of the company. */
function addressOf({ kind, id, companyId }: { kind: FoundKind; id: string; companyId: string | null }): string {
  if (kind === "person") return `/specialist/candidates/${id}`;
  if (kind === "job") return `/specialist/jobs/${id}`;
  return `/specialist/employers/${kind === "contact" ? companyId : id}`;
}
