import { calendarFile as write } from "#emails/calendar";

/** A calendar file as a page gives it out: the same that the appointment's mail carries. */
export const calendarFile = (entry: Parameters<typeof write>[0]) => write(entry);
