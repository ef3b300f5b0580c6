import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { companyStageName } from "~/components/ladder/stage-name";
import { Card } from "~/components/lists";
import { EmptyState } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText } from "~/components/values";
import { clock } from "~/config/clock";
import { ladderFor } from "~/domain/placement";
import { type EmployerPlacement, employerPlacements } from "~/queries/placement/employer-placements";

export const handle = { title: "placement:company.title" };

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const placements = await readAs(actor, (trx) => employerPlacements(trx, actor));
  const today = clock.today();
  const cut = { cut: "company", employerId: actor.employerId } as const;
  return placements.map(({ stages, ...each }) => {
    const view = ladderFor(stages, cut, today);
    const mentorTask = each.tasks.find((task) => task.who === "mentor");
    const task = mentorTask && { dueOn: mentorTask.dueOn, late: mentorTask.dueOn < today };
    return { ...each, now: view.now, next: view.next, task };
  });
}

export default function EmployerPlacementsPage() {
  const { t } = useTranslation("placement");
  const people = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t("company.title")} lead={t("company.lead")} />
      {people.length === 0 ? (
        <EmptyState icon="people" title={t("company.empty")}>
          {t("company.emptyHint")}
        </EmptyState>
      ) : (
        <>
          <People title={t("company.here")} id="here" people={people.filter((person) => person.now)} />
          <People
            title={t("company.coming")}
            id="coming"
            people={people.filter((person) => !person.now && person.next)}
          />
          <People
            title={t("company.before")}
            id="before"
            people={people.filter((person) => !person.now && !person.next)}
          />
        </>
      )}
    </>
  );
}

type Person = Omit<EmployerPlacement, "stages"> &
  Pick<ReturnType<typeof ladderFor>, "now" | "next"> & { task?: { dueOn: string; late: boolean } };

function People({ title, id, people }: { title: string; id: string; people: readonly Person[] }) {
  if (people.length === 0) return null;
  return (
    <Section title={title} id={id}>
      <div className="cards">
        {people.map((person) => (
          <PersonCard key={person.id} person={person} />
        ))}
      </div>
    </Section>
  );
}

function PersonCard({ person }: { person: Person }) {
  const { t } = useTranslation("placement");
  const stage = person.now ?? person.next;
  return (
    <Card
      to={`/employer/placements/${person.id}`}
      title={person.givenName}
      tag={
        stage ? (
          <StatusTag tone={person.now ? "go" : "wait"}>{companyStageName(t, stage.stage)}</StatusTag>
        ) : (
          <StatusTag>{t("company.over")}</StatusTag>
        )
      }
    >
      {person.now && person.next && (
        <p>
          {t("record.next")}: {companyStageName(t, person.next.stage)}, <DateText value={person.next.start} />
        </p>
      )}
      {person.task && (
        <p>
          {t("company.tasks")}: <DateText value={person.task.dueOn} late={person.task.late} />
        </p>
      )}
      {person.helper && (
        <p className="soft">
          {t("company.helper")}: {person.helper.name}
        </p>
      )}
    </Card>
  );
}
