import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAs } from "#db/index.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { translator } from "~/i18n/catalogues.server";
import { isLocale } from "~/i18n/locales";
import { calendarFile, myAppointment } from "~/queries/support/my-appointment";
import { idParam } from "~/request/params.server";
import { throwNotFound } from "~/request/responses.server";
import { requirePerson } from "./parts/person.server";

/** The appointment as a calendar file in the person's language; private, so that a shared phone tells no more. */
export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.params;
  if (!isLocale(locale)) throwNotFound();
  const actor = await requirePerson(args);
  const id = idParam(args.params.id);
  const appointment = await readAs(actor, (trx) => myAppointment(trx, actor, id));
  const { t } = translator(locale);
  const file = calendarFile({
    id: appointment.id,
    // the same count as in the mails: the first version is revision 0
    revision: appointment.version - 1,
    title: t(`my:appointment.${appointment.kind}`),
    description: [appointment.whatToBring && `${t("my:home.bring")}: ${appointment.whatToBring}`, appointment.helper]
      .filter(Boolean)
      .join("\n"),
    location: appointment.place,
    startsAt: appointment.startsAt,
    minutes: appointment.minutes,
    issuedAt: clock.now(),
    host: new URL(env.APP_URL).host,
  });
  return new Response(file.content, {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `attachment; filename="${file.filename}"`,
      "Cache-Control": "no-store",
    },
  });
}
