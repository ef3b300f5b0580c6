import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { type DeskColumn, GroupedDeskTable } from "~/components/desk/desk-table";
import { Due } from "~/components/desk/due";
import { ListHead } from "~/components/desk/list-bar";
import { useLadderSmall } from "~/components/ladder/small";
import { companyStageName } from "~/components/ladder/stage-name";
import { EmptyState } from "~/components/notice";
import { clock } from "~/config/clock";
import { ladderFor } from "~/domain/placement";
import { employerPlacements } from "~/queries/placement/employer-placements";

export const handle = { title: "placement:company.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const placements = await readAs(actor, (trx) => employerPlacements(trx, actor, clock.today()));
  const today = clock.today();
  const cut = { cut: "company", employerId: actor.employerId } as const;
  const people = placements.map(({ stages, ...each }) => {
    const view = ladderFor(stages, cut, today);
    const mentorTask = each.tasks.find((task) => task.who === "mentor");
    const task = mentorTask && { dueOn: mentorTask.dueOn, late: mentorTask.dueOn < today };
    return { ...each, now: view.now, next: view.next, best: view.best, task };
  });
  return { people, today };
}

/** Who is here, who is still to come and who was here before, each with what comes next and whom to call. */
export default function EmployerPlacementsPage() {
  const { t } = useTranslation("placement");
  const { people, today } = useLoaderData<typeof loader>();
  const columns = useColumns(today);
  const groups = [
    { key: "here", title: t("company.here"), rows: people.filter((person) => person.now) },
    { key: "coming", title: t("company.coming"), rows: people.filter((person) => !person.now && person.next) },
    { key: "before", title: t("company.before"), rows: people.filter((person) => !person.now && !person.next) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <ListHead title={t("company.title")} count={t("company.lead")} />
      {people.length === 0 ? (
        <EmptyState icon="people" title={t("company.empty")}>
          {t("company.emptyHint")}
        </EmptyState>
      ) : (
        <GroupedDeskTable
          label={t("company.title")}
          who={t("employer:home.column.who")}
          acts={false}
          columns={columns}
          groups={groups.map((group) => ({ ...group, count: group.rows.length }))}
          line={(person) => ({
            key: person.id,
            to: `/employer/placements/${person.id}`,
            title: <bdi>{person.givenName}</bdi>,
            late: person.task?.late,
            phone: person.helper && { number: person.helper.phone, name: person.helper.name },
          })}
        />
      )}
    </>
  );
}

type Person = Awaited<ReturnType<typeof loader>>["people"][number];

function useColumns(today: string): DeskColumn<Person>[] {
  const { t } = useTranslation("placement");
  const ladder = useLadderSmall();
  return [
    {
      key: "ladder",
      label: t("company.ladder"),
      width: "ladder",
      narrow: "start",
      cell: (person) => ladder({ stage: person.now?.stage ?? null, best: person.best?.stage ?? null, cut: "company" }),
    },
    {
      key: "stage",
      label: t("list.column.stage"),
      width: "name",
      cell: (person) => {
        const stage = person.now ?? person.next;
        return stage ? companyStageName(t, stage.stage) : <span className="soft">{t("company.over")}</span>;
      },
    },
    {
      key: "next",
      label: t("record.next"),
      cell: (person) =>
        person.next && (
          <>
            {person.now && <>{companyStageName(t, person.next.stage)}, </>}
            <Due value={person.next.start} today={today} />
          </>
        ),
    },
    {
      key: "task",
      label: t("company.task"),
      width: "date",
      narrow: "end",
      cell: (person) => person.task && <Due value={person.task.dueOn} today={today} />,
    },
    {
      key: "helper",
      label: t("company.helper"),
      width: "name",
      narrow: "none",
      cell: (person) => person.helper?.name,
    },
  ];
}
