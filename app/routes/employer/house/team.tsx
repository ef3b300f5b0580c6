import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { HelperCard } from "~/components/employer/helper-card";
import { DataTable } from "~/components/lists";
import { PageHeader, Section } from "~/components/page-header";
import { PhoneLink } from "~/components/phone-link";
import { StatusTag } from "~/components/tags";
import { German } from "~/components/values";
import { clock } from "~/config/clock";
import { employerAgreement } from "~/queries/employer/agreement";
import { employerTeam } from "~/queries/employer/team";

export const handle = { title: "employer:team.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  return readAs(actor, async (trx) => ({
    team: await employerTeam(trx, actor),
    helper: (await employerAgreement(trx, actor, clock.today())).helper,
  }));
}

/** Colleagues of the company; a new one is invited by the specialist, who knows whom they let in. */
export default function TeamPage() {
  const { t } = useTranslation("employer");
  const { team, helper } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("team.title")} lead={t("team.lead")} />
      <DataTable
        caption={t("team.title")}
        captionHidden
        rows={team}
        rowKey={(member) => `${member.name}${member.email ?? ""}`}
        columns={[
          { key: "name", label: t("team.name"), header: true, cell: (member) => member.name },
          { key: "position", label: t("team.position"), cell: (member) => <German>{member.position}</German> },
          { key: "email", label: t("team.email"), cell: (member) => member.email },
          {
            key: "phone",
            label: t("team.phone"),
            cell: (member) => member.phone && <PhoneLink phone={member.phone} />,
          },
          {
            key: "access",
            label: t("team.access"),
            cell: (member) => (
              <StatusTag tone={member.signsIn ? "done" : "quiet"}>
                {t(member.signsIn ? "team.signsIn" : "team.known")}
              </StatusTag>
            ),
          },
        ]}
      />
      <Section title={t("team.invite")} id="invite">
        <div className="stack">
          <p className="wrap-text">{t("team.inviteText")}</p>
          <HelperCard helper={helper} />
        </div>
      </Section>
    </>
  );
}
