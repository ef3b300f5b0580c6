import { createEvent } from "ics";
import type { MailAttachment } from "./mail";

export type CalendarEntry = {
  id: string;
  revision: number;
  title: string;
  description: string;
  location: string;
  startsAt: Date;
  minutes: number;
  issuedAt: Date;
  host: string;
  /** The appointment is off: calendars take the entry away (RFC 5546, 3.2.5). */
  cancelled?: boolean;
};

/**
 * An iCalendar file (RFC 5545) with one event. Times are UTC, so every calendar shows them in its own zone; the UID comes
 * from the appointment, so a later revision moves the entry instead of adding one.
 * @throws when the entry cannot be expressed, e.g. a start that is no instant
 */
export function calendarFile(entry: CalendarEntry): MailAttachment {
  const method = entry.cancelled ? "CANCEL" : "PUBLISH";
  const { error, value } = createEvent({
    uid: `${entry.id}@${entry.host}`,
    sequence: entry.revision,
    productId: "Sprosse",
    method,
    title: entry.title,
    description: entry.description,
    location: entry.location,
    start: entry.startsAt.getTime(),
    startInputType: "utc",
    startOutputType: "utc",
    duration: { hours: Math.floor(entry.minutes / 60), minutes: entry.minutes % 60 },
    status: entry.cancelled ? "CANCELLED" : "CONFIRMED",
    busyStatus: entry.cancelled ? "FREE" : "BUSY",
    // A calendar on a shared phone should not tell more than the entry itself.
    classification: "PRIVATE",
  });
  if (error || !value) throw error ?? new Error("empty calendar file");
  // The library stamps the moment of writing; a retry must give the same bytes.
  const stamp = entry.issuedAt.toISOString().replace(/[-:]|\.\d{3}/g, "");
  return {
    filename: "termin.ics",
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: value.replace(/^DTSTAMP:.*$/m, `DTSTAMP:${stamp}`),
  };
}
