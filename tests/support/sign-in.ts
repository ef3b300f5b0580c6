import { afterAll } from "vitest";
import type { MailTransport, OutgoingMail } from "#emails/index.server";
import { fixedClock } from "#tests/support/clock";
import { authentication, closeAuthentication } from "~/auth/auth.server";
import { finishWithCode, startSignIn } from "~/auth/sign-in.server";
import type { Actor } from "~/domain/actor";
import { sendMessage } from "~/worker/tasks/send-message";
import type { TestDatabase } from "./database";

/** Points sign-in and the application's own pool to this test file's database. */
export function wireSignIn(database: TestDatabase): void {
  process.env.DATABASE_URL = database.ownerUrl;
  globalThis.sprosseDatabase = database;
  authentication();
  afterAll(closeAuthentication);
}

/** The arguments a route gets from our server; `cookie` as the browser would send it. */
export function call(path: string, options: { cookie?: string; form?: Record<string, string>; ip?: string } = {}) {
  const headers = new Headers(options.cookie ? { Cookie: options.cookie } : {});
  const body = options.form ? new URLSearchParams(options.form) : undefined;
  const request = new Request(`http://localhost:3000${path}`, { method: body ? "POST" : "GET", headers, body });
  return { request, params: {}, context: { cspNonce: "", clientIp: options.ip ?? "10.0.0.1", method: request.method } };
}

/** The cookies a browser would hold after this answer, as the Cookie header of the next request. */
export function cookiesAfter(headers: Headers, before = ""): string {
  const jar = new Map(
    before
      .split("; ")
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const),
  );
  for (const line of headers.getSetCookie()) {
    const pair = line.split(";")[0] ?? "";
    const name = pair.slice(0, pair.indexOf("="));
    if (/max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, pair.slice(pair.indexOf("=") + 1));
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

/** A transport that keeps mails in memory and recognises repeated keys, as the provider does. */
export function memoryTransport(): MailTransport & { sent: Map<string, OutgoingMail>; calls: number } {
  const sent = new Map<string, OutgoingMail>();
  const transport = {
    name: "mailbox" as const,
    sent,
    calls: 0,
    async send(mail: OutgoingMail) {
      transport.calls += 1;
      if (!sent.has(mail.key)) sent.set(mail.key, mail);
      return { providerId: mail.key };
    },
    async close() {},
  };
  return transport;
}

/** Sends all queued mails, as the worker would. */
export async function deliver(database: TestDatabase, transport: MailTransport, now = new Date()): Promise<void> {
  const waiting = await database.owner.db.selectFrom("message").select("id").where("state", "=", "queued").execute();
  const clock = fixedClock(now.toISOString());
  for (const { id } of waiting) await sendMessage(id, { db: database.db, clock, transport });
}

/** Mail address of a user. */
export async function emailOf(database: TestDatabase, actor: Actor & { userId: string }): Promise<string> {
  const row = await database.owner.db
    .selectFrom("appUser")
    .select("email")
    .where("id", "=", actor.userId)
    .executeTakeFirstOrThrow();
  return row.email;
}

/** Asks for a sign-in mail and reads it, as the person would. */
export async function mailFor(database: TestDatabase, email: string, ip = email) {
  const transport = memoryTransport();
  const started = await startSignIn(call("/auth/sign-in", { ip }), { email, next: "/de/my", locale: "de" });
  if (!("requestId" in started)) throw new Error("limited");
  await deliver(database, transport);
  const mail = transport.sent.get(started.requestId);
  const token = /token=([\w.-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
  const code = /^(\d{6}|\d{12})$/m.exec(mail?.text ?? "")?.[1] ?? "";
  return { requestId: started.requestId, mail, token, code };
}

/** Signs in by mail. @returns the outcome and the browser's cookies afterwards */
export async function signInByMail(database: TestDatabase, actor: Actor & { userId: string }, cookie = "") {
  const email = await emailOf(database, actor);
  const { requestId, code } = await mailFor(database, email);
  const finished = await finishWithCode(call("/auth/check-mail", { ip: email, cookie }), requestId, code);
  if (!("headers" in finished)) throw new Error(finished.outcome);
  return { outcome: finished.outcome, cookie: cookiesAfter(finished.headers, cookie) };
}

/** A browser in which somebody is signed in; the second step counts as done, which is tested elsewhere. @returns its cookie */
export async function signedIn(database: TestDatabase, actor: Actor & { userId: string }): Promise<string> {
  const { cookie } = await signInByMail(database, actor);
  await database.owner.db
    .updateTable("authSession")
    .set({ secondFactorAt: new Date() })
    .where("userId", "=", actor.userId)
    .execute();
  return cookie;
}
