import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readAs } from "#db/index.server";
import { requireActor } from "~/auth/actor.server";
import { ButtonLink } from "~/components/actions";
import { Icon } from "~/components/icon";
import { Ladder } from "~/components/ladder/Ladder";
import { NotesForYou } from "~/components/notes-for-you";
import { Flash } from "~/components/notice";
import { PageHeader, Section } from "~/components/page-header";
import { StatusTag } from "~/components/tags";
import { DateText, Dots, German } from "~/components/values";
import { clock } from "~/config/clock";
import { ladderFor } from "~/domain/placement";
import { dialable, formatPhone } from "~/i18n/phone";
import { companyNotes } from "~/queries/note/read-by-others";
import { employerPlacement } from "~/queries/placement/employer-placements";
import { idParam } from "~/request/params.server";
import { MentorTasks } from "./parts/mentor-tasks";

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args, ["employer"]);
  const id = idParam(args.params.id);
  const { notes, stages, ...placement } = await readAs(actor, async (trx) => ({
    ...(await employerPlacement(trx, actor, id, clock.today())),
    notes: await companyNotes(trx, actor, id),
  }));
  const today = clock.today();
  return { placement, notes, view: ladderFor(stages, { cut: "company", employerId: actor.employerId }, today), today };
}

export const handle = { title: "placement:company.one" };

export default function EmployerPlacementPage() {
  const { t } = useTranslation("placement");
  const { placement, notes, view, today } = useLoaderData<typeof loader>();
  const tasks = placement.tasks.filter((task) => task.who === "mentor");
  const contacts = placement.tasks.filter((task) => task.who === "specialist").slice(0, 3);
  return (
    <>
      <Flash ns="placement" />
      <PageHeader
        eyebrow={t("company.eyebrow")}
        title={placement.givenName}
        crumbs={[{ to: "/employer/placements", label: t("company.title") }]}
      />
      <Section title={t("record.ladder")} id="ladder">
        <Ladder view={view} label={t("company.ladderOf", { name: placement.givenName })} />
      </Section>
      <Section title={t("company.tasks")} id="tasks">
        {tasks.length === 0 ? (
          <p className="soft">{t("company.noTasks")}</p>
        ) : (
          <MentorTasks tasks={tasks} placementId={placement.id} today={today} />
        )}
      </Section>
      <Section title={t("company.dates")} id="dates">
        {placement.dates.length === 0 && contacts.length === 0 && <p className="soft">{t("company.noDates")}</p>}
        <ul className="plain stack-s">
          {placement.dates.map((date) => (
            <li key={date.id}>
              <Dots
                items={[
                  <strong key="kind">{t(`appointmentKind.${date.kind}`)}</strong>,
                  <>
                    <DateText value={new Date(date.startsAt)} />{" "}
                    {date.cancelled && <StatusTag tone="wait">{t("appointment.state.cancelled")}</StatusTag>}
                  </>,
                  date.place && (
                    <span className="soft">
                      <German>{date.place}</German>
                    </span>
                  ),
                ]}
              />
            </li>
          ))}
          {contacts.map((contact) => (
            <li key={contact.id}>
              <Dots items={[t(`company.contact.${contact.channel}`), <DateText key="due" value={contact.dueOn} />]} />
            </li>
          ))}
        </ul>
      </Section>
      {notes.length > 0 && (
        <Section title={t("company.notes")} id="notes">
          <NotesForYou notes={notes} label={t("company.notes")} />
        </Section>
      )}
      <Section title={t("company.helper")} id="helper">
        <div className="row">
          {placement.helper && (
            <p>
              <strong>{placement.helper.name}</strong>
            </p>
          )}
          {placement.helper?.phone && (
            <a className="btn btn-second" href={`tel:${dialable(placement.helper.phone)}`}>
              <Icon name="phone" size={18} /> {t("company.call", { phone: formatPhone(placement.helper.phone) })}
            </a>
          )}
          <ButtonLink to={`/employer/help?placement=${placement.id}`} kind="help" icon="help">
            {t("company.help")}
          </ButtonLink>
        </div>
        <p className="soft">{t("company.helpHint")}</p>
      </Section>
    </>
  );
}
