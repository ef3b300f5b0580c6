import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { GroupedDeskTable } from "~/components/desk/desk-table";
import { ListHead } from "~/components/desk/list-bar";
import { Link } from "~/components/link";
import { Tabs } from "~/components/navigation";
import { EmptyState, Flash } from "~/components/notice";
import { clock } from "~/config/clock";
import { viewOfPeople } from "~/domain/candidate/views";
import { type AgendaPart, afterDays, agenda, isNamedPart, linesShown } from "~/domain/support/agenda";
import { formatLongDay } from "~/i18n/format";
import { useLocale } from "~/i18n/locale";
import { noteSubject } from "~/queries/note/notes";
import { today as todayQuery } from "~/queries/team/today";
import { useAgendaColumns, usePartTitle } from "./parts/today-columns";
import { useAgendaLine } from "./parts/today-line";
import { aboutOf, linesOf } from "./parts/today-lines";

export const handle = { title: "placement:today.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["specialist", "coordinator"]);
  const search = new URL(args.request.url).searchParams;
  const asked = search.get("scope");
  const scope = asked === "team" || (asked !== "mine" && actor.role === "coordinator") ? "team" : "mine";
  const day = clock.today();
  return readAs(actor, async (trx) => {
    const { steps, items, withoutPlan } = await todayQuery(trx, actor, day, scope);
    const lines = linesOf(steps, items);
    const noted = lines.find(({ key }) => key === (search.get("note") ?? search.get("open")));
    const about = noted ? aboutOf(noted) : null;
    const note = noted && about ? { id: noted.key, subject: await noteSubject(trx, about, day) } : null;
    const all = agenda(lines, day);
    // a part that has been worked off shows the whole page again
    const wanted = all.find(({ part }) => part === search.get("part"));
    const most = wanted ? [wanted.lines.length] : linesShown(all);
    const parts = (wanted ? [wanted] : all).map(({ part, lines: its }, nth) => ({
      part,
      count: part === "plan" ? withoutPlan : its.length,
      lines: its.slice(0, most[nth]),
    }));
    return { parts, wanted: wanted !== undefined, day, scope, note };
  });
}

const afterToday = (part: AgendaPart) => !isNamedPart(part) || afterDays.some((one) => one === part);

/** What needs somebody first: who asked for help, what is late, then the week day by day, and what may be forgotten. */
export default function TodayPage() {
  const { t } = useTranslation("placement");
  const { parts, wanted, day, scope, note } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const titleOf = usePartTitle(day);
  const address = (change: Record<string, string>) => {
    const next = new URLSearchParams({ ...(scope === "team" ? { scope } : {}), ...change });
    return next.size > 0 ? `/specialist?${next}` : "/specialist";
  };
  const line = useAgendaLine(note, day, parts[0]?.lines[0]?.key);
  const columns = useAgendaColumns(day);
  return (
    <>
      <ListHead
        title={t("today.title")}
        count={<span className="day-of-page">{formatLongDay(day, locale)}</span>}
        links={<Link to="/specialist/searches">{t("today.searches")}</Link>}
        actions={
          wanted && (
            <ButtonLink to={address({})} kind="second" size="small">
              {t("today.all")}
            </ButtonLink>
          )
        }
      />
      <Flash ns="placement" />
      <Tabs
        label={t("today.scope.label")}
        items={(["mine", "team"] as const).map((one) => ({
          to: `/specialist?scope=${one}`,
          label: t(`today.scope.${one}`),
          here: scope === one,
        }))}
      />
      {parts.length === 0 ? (
        <EmptyState
          title={t("today.empty")}
          icon="check"
          action={
            <ButtonLink to={viewOfPeople.placements} kind="second">
              {t("today.toPlacements")}
            </ButtonLink>
          }
        >
          {t("today.emptyHint")}
        </EmptyState>
      ) : (
        <GroupedDeskTable
          label={t("today.title")}
          who={t("desk:who")}
          columns={columns}
          line={line}
          groups={parts.map(({ part, count, lines: rows }) => {
            const more = count - rows.length;
            const whole = part === "plan" ? `${viewOfPeople.lost}&followUp=none` : address({ part });
            return {
              key: part,
              title: rows.length > 0 ? titleOf(part) : <Link to={whole}>{titleOf(part)}</Link>,
              count,
              rows,
              // a sheet for the day: what asks for help, what is late, and today
              screenOnly: !wanted && part !== day && afterToday(part),
              rest: rows.length > 0 && more > 0 && <Link to={whole}>{t("today.rest", { count: more })}</Link>,
            };
          })}
        />
      )}
    </>
  );
}
