import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { GroupedDeskTable } from "~/components/desk/desk-table";
import { ListHead } from "~/components/desk/list-bar";

import { EmptyState, Flash } from "~/components/notice";
import { PhoneLink } from "~/components/phone-link";
import { Dots } from "~/components/values";
import { cityDay, clock } from "~/config/clock";
import { isOpenFor } from "~/domain/employer/agreement";
import { employerAgreement } from "~/queries/employer/agreement";
import { employerHome } from "~/queries/employer/home";
import { useHomeColumns, useHomeGroups } from "./parts/home-rows";

export const handle = { title: "employer:home.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const today = clock.today();
  return readAs(actor, async (trx) => {
    const { agreement, helper } = await employerAgreement(trx, actor, today);
    return {
      home: await employerHome(trx, actor, today),
      standing: agreement?.standing ?? ("none" as const),
      agreement,
      helper,
      today,
    };
  });
}

/** First page of a company, in one screen: what waits for it, its dates, its people, its jobs, and whom to call. */
export default function EmployerHomePage() {
  const { t } = useTranslation("employer");
  const { home, standing, agreement, helper, today } = useLoaderData<typeof loader>();
  const toConfirm = standing !== "none" && isOpenFor(standing, "confirm") && !agreement?.employerConfirmedAt;
  const sent = agreement?.specialistConfirmedAt ?? null;
  const groups = useHomeGroups(home, toConfirm ? { since: sent && cityDay(sent) } : null, today);
  const columns = useHomeColumns(today);
  const waits = groups[0]?.key === "waiting";
  const add = (
    <ButtonLink to="/employer/jobs/new" kind={waits ? "second" : "main"} icon="plus">
      {t("home.newJob")}
    </ButtonLink>
  );
  return (
    <>
      <ListHead
        title={home.company}
        count={
          <Dots
            items={[
              <>
                {t("help.person")} {helper.name ?? t("agreement.nobody")}
              </>,
              helper.phone && <PhoneLink key="phone" phone={helper.phone} />,
            ]}
          />
        }
        actions={add}
      />
      <Flash ns="employer" />
      {groups.length === 0 ? (
        <EmptyState icon="job" title={t("home.noJob")} action={add}>
          {t("home.noJobText")}
        </EmptyState>
      ) : (
        <div className="home-desk">
          <GroupedDeskTable
            label={t("home.title")}
            who={t("home.column.who")}
            wideName
            columns={columns}
            groups={groups}
            line={(row) => row}
          />
        </div>
      )}
    </>
  );
}
