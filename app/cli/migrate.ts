import { makeLogins } from "#db/logins";
import { env } from "~/config/env.server";
import { openDatabase, prepare } from "./database";

const opened = await openDatabase();
try {
  const applied = await prepare(opened.ownerUrl);
  const { DATABASE_WEB_PASSWORD: web, DATABASE_WORKER_PASSWORD: worker, AUTH_SECRET: secret } = env;
  await makeLogins(opened.ownerUrl, { passwords: { web, worker }, secret });
  process.stdout.write(applied.length ? `${applied.join("\n")}\n` : "nothing to migrate\n");
} finally {
  await opened.close();
}
