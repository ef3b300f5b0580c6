import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { Link } from "~/components/link";
import { DataTable } from "~/components/lists";
import { EmptyState } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { askAfterMonths, proposeAfterMonths } from "~/domain/privacy/silence";
import { formatDate } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { type SilentPerson, silentPeople } from "~/queries/privacy/silent-people";

export const handle = { title: "coordinator:silent.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["coordinator"]);
  return readAs(actor, (trx) => silentPeople(trx, clock.today()));
}

/** From whom nothing came for a year: whom to ask, and whose record may go. Nothing goes by itself. */
export default function SilentPeople() {
  const { t } = useTranslation("coordinator");
  const { propose, ask, total } = useLoaderData<typeof loader>();
  const more = total - propose.length - ask.length;
  return (
    <div className="stack-l">
      <PageHeader
        crumbs={[{ to: "/coordinator/retention", label: t("retention.title") }]}
        title={t("silent.title")}
        lead={t("silent.lead")}
      />
      {total === 0 && (
        <EmptyState title={t("silent.empty")} icon="check">
          {t("silent.emptyHint", { count: askAfterMonths })}
        </EmptyState>
      )}
      {propose.length > 0 && (
        <Section title={t("silent.propose", { count: proposeAfterMonths })} id="propose">
          <div className="stack-s">
            <p>{t("silent.proposeHint")}</p>
            <SilentTable people={propose} mayGo />
          </div>
        </Section>
      )}
      {ask.length > 0 && (
        <Section title={t("silent.ask", { count: askAfterMonths })} id="ask">
          <div className="stack-s">
            <p>{t("silent.askHint")}</p>
            <SilentTable people={ask} mayGo={false} />
          </div>
        </Section>
      )}
      {more > 0 && <p className="soft">{t("silent.more", { count: more })}</p>}
    </div>
  );
}

function SilentTable({ people, mayGo }: { people: readonly SilentPerson[]; mayGo: boolean }) {
  const { t } = useTranslation("coordinator");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("silent.title")}
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "who",
          label: t("silent.who"),
          header: true,
          cell: ({ id, called, code }) => (
            <>
              <Link to={`/specialist/candidates/${id}`}>
                <bdi>{called}</bdi>
              </Link>{" "}
              <span className="soft">{code}</span>
            </>
          ),
        },
        { key: "last", label: t("silent.last"), cell: ({ lastOn }) => formatDate(lastOn, locale) },
        {
          key: "responsible",
          label: t("silent.responsible"),
          cell: ({ responsible }) => <bdi>{responsible ?? "–"}</bdi>,
        },
        { key: "goes", label: t("silent.goes"), numeric: true, cell: ({ goes }) => goes },
        {
          key: "act",
          label: t("silent.act"),
          action: true,
          cell: ({ id, called }) => (
            <ButtonLink
              to={`/specialist/candidates/${id}${mayGo ? "/erase?ground=no_contact" : "/contact"}`}
              kind="second"
              size="small"
            >
              {t(mayGo ? "silent.erase" : "silent.reach")}
              <span className="vh"> {called}</span>
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}
