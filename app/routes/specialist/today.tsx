import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { WorkList } from "~/components/lists";
import { Tabs } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { clock } from "~/config/clock";
import { type TodayItem, type TodayStep, todayKinds, today as todayQuery } from "~/queries/team/today";
import { ItemRow, StepRow } from "./parts/today-rows";

export const handle = { title: "placement:today.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const asked = new URL(args.request.url).searchParams.get("scope");
  const scope = asked === "team" || (asked !== "mine" && actor.role === "coordinator") ? "team" : "mine";
  const day = clock.today();
  return { ...(await readAs(actor, (trx) => todayQuery(trx, actor, day, scope))), day, scope };
}

/** What needs somebody first: a company that asked, then what is late, what is due, and what may be forgotten. */
const [concern, ...others] = todayKinds;
const groups = [concern, "overdue", "due", ...others] as const;

/** Groups whose every row is shown, and how many rows the others begin with. */
const unfolded: readonly (typeof groups)[number][] = ["concern", "overdue"];
const first = 5;

export default function TodayPage() {
  const { t } = useTranslation("placement");
  const { steps, items, withoutPlan, day, scope } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  // without a scope in the address the role's own one is shown, and must still be marked
  const here = `/specialist${search}`;
  const empty = steps.length === 0 && items.length === 0;
  return (
    <>
      <Flash ns="placement" />
      <PageHeader
        title={t("today.title")}
        lead={t("today.lead")}
        actions={
          <ButtonLink to="/specialist/searches" kind="quiet" icon="search">
            {t("today.searches")}
          </ButtonLink>
        }
      />
      <Tabs
        label={t("today.scope.label")}
        items={[
          { to: scope === "mine" ? here : "/specialist?scope=mine", label: t("today.scope.mine"), exact: true },
          { to: scope === "team" ? here : "/specialist?scope=team", label: t("today.scope.team"), exact: true },
        ]}
      />
      {empty && (
        <EmptyState
          title={t("today.empty")}
          icon="check"
          action={
            <ButtonLink to="/specialist/placements" kind="second">
              {t("today.toPlacements")}
            </ButtonLink>
          }
        >
          {t("today.emptyHint")}
        </EmptyState>
      )}
      {groups.map((group) => (
        <Group key={group} group={group} steps={steps} items={items} day={day} withoutPlan={withoutPlan} />
      ))}
    </>
  );
}

function Group({
  group,
  steps,
  items,
  day,
  withoutPlan,
}: {
  group: (typeof groups)[number];
  steps: readonly TodayStep[];
  items: readonly TodayItem[];
  day: string;
  withoutPlan: number;
}) {
  const { t } = useTranslation("placement");
  const own = steps.filter((step) => (group === "overdue" ? step.dueOn < day : group === "due" && step.dueOn >= day));
  const lines = items.filter((item) => item.kind === group);
  const count = group === "person" ? withoutPlan : own.length + lines.length;
  if (count === 0) return null;
  const title = t(`today.group.${group}`);
  const rows = [
    ...own.map((step) => <StepRow key={step.id} step={step} late={group === "overdue"} />),
    ...lines.map((item) => <ItemRow key={`${item.id}${item.due}${item.detail}`} item={item} />),
  ];
  // what is late or asks for help is never folded away
  const shown = unfolded.includes(group) || rows.length <= first + 2 ? rows.length : first;
  return (
    <Section title={`${title} (${count})`} id={group}>
      <WorkList label={title}>{rows.slice(0, shown)}</WorkList>
      {shown < rows.length && (
        <details className="work-rest">
          <summary>{t("today.rest", { count: rows.length - shown })}</summary>
          <WorkList label={title}>{rows.slice(shown)}</WorkList>
        </details>
      )}
      {count > own.length + lines.length && (
        <p className="soft">{t("today.more", { count: count - own.length - lines.length })}</p>
      )}
    </Section>
  );
}
