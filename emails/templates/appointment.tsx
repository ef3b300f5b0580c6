import type { AppointmentKind } from "../../app/domain/placement/choices";
import { calendarFile } from "../calendar";
import type { MailAttachment } from "../mail";
import type { MailContext, MailTemplate } from "./context";
import { HelperFact } from "./helper-fact";
import { Action, Fact, Layout, Paragraph } from "./layout";

/** To the candidate: an appointment, with a calendar file. */
export type AppointmentProps = {
  /** Id of the appointment; keeps one entry in the calendar when the mail comes again after a change. */
  id: string;
  /** Grows with every change of the appointment, starts at 0. */
  revision: number;
  kind: AppointmentKind;
  company: string | null;
  /** When the mail was asked for; the calendar file's time stamp. */
  issuedAt: Date;
  startsAt: Date;
  minutes: number;
  place: string;
  whatToBring: string;
  /** First name and phone of the person who helps. */
  helper: string;
  helperPhone: string | null;
  url: string;
};

export const appointment: MailTemplate<AppointmentProps> = {
  subject: ({ kind, startsAt, revision }, { t, formatDateTime }) =>
    t(revision > 0 ? "appointment.movedSubject" : "appointment.subject", {
      kind: t(`appointment.kind.${kind}`),
      at: formatDateTime(startsAt),
    }),
  body: (props, context) => {
    const { t, formatDateTime } = context;
    return (
      <Layout
        context={context}
        preview={t("appointment.preview", { at: formatDateTime(props.startsAt) })}
        heading={t(props.revision > 0 ? "appointment.moved" : "appointment.heading")}
        reason="appointment.reason"
      >
        <Fact label={t("appointment.what")}>{t(`appointment.kind.${props.kind}`)}</Fact>
        <Fact label={t("appointment.when")}>{formatDateTime(props.startsAt)}</Fact>
        <Fact label={t("appointment.where")}>
          <bdi>{[props.company, props.place].filter(Boolean).join(", ")}</bdi>
        </Fact>
        {props.whatToBring ? <Fact label={t("appointment.bring")}>{props.whatToBring}</Fact> : null}
        <HelperFact name={props.helper} phone={props.helperPhone} context={context} />
        <Action href={props.url} label={t("appointment.action")} context={context} />
        <Paragraph>{t("appointment.cannot")}</Paragraph>
      </Layout>
    );
  },
  attachments: (props, context) => [entry(props, context)],
};

/** The calendar entry: the same one every time, moved or removed by its revision. */
export function entry(
  props: Omit<AppointmentProps, "whatToBring" | "url">,
  { t, sender }: MailContext,
  cancelled = false,
): MailAttachment {
  return calendarFile({
    id: props.id,
    revision: props.revision,
    title: `${t(`appointment.kind.${props.kind}`)}${props.company ? ` – ${props.company}` : ""}`,
    description: `${t("appointment.helper")}: ${[props.helper, props.helperPhone].filter(Boolean).join(", ")}`,
    location: [props.company, props.place].filter(Boolean).join(", "),
    startsAt: props.startsAt,
    minutes: props.minutes,
    issuedAt: props.issuedAt,
    host: new URL(sender.appUrl).hostname,
    cancelled,
  });
}
