import { readAs } from "#db/index.server";
import { clock } from "~/config/clock";
import { env } from "~/config/env.server";
import { securityText } from "~/domain/city/security-contact";
import { readCity } from "~/facts/city";
import { throwNotFound } from "~/request/responses.server";

/** Whom to tell of a weakness (RFC 9116). */
export async function loader() {
  const city = await readAs({ role: "visitor" }, readCity);
  const text = securityText(city, { address: env.APP_URL, now: clock.now() });
  if (text === null) throwNotFound();
  return new Response(text, { headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-cache" } });
}
