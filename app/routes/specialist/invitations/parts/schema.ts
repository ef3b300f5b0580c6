import { z } from "zod";
import { ALL_LOCALES } from "~/i18n/locales";

const email = z.string({ error: "required" }).trim().toLowerCase().pipe(z.email("email"));

/** A person gets pages and mails in the language they choose later; this one is for the invitation. */
export const candidateInvitation = z.object({ email, locale: z.enum(ALL_LOCALES, { error: "choose" }) });
