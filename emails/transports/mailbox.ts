import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Delivery, MailError, type MailTransport, type OutgoingMail } from "../mail";

/** A mail as it lies in the local mailbox. */
export type MailboxEntry = OutgoingMail & {
  id: string;
  /** ISO instant. */
  receivedAt: string;
};

/**
 * Keeps mails as files instead of sending them: for development, tests and the demo. One JSON file a message, named after
 * its key, so a second delivery of the same key changes nothing.
 */
export function mailboxTransport({ dir, now }: { dir: string; now: () => Date }): MailTransport {
  return {
    name: "mailbox",
    async send(mail: OutgoingMail): Promise<Delivery> {
      const id = idOf(mail.key);
      try {
        await mkdir(dir, { recursive: true });
        if (await readEntry(dir, id)) return { providerId: id };
        const entry: MailboxEntry = { ...mail, id, receivedAt: now().toISOString() };
        // Written beside and renamed: a reader never sees half a mail.
        const draft = path.join(dir, `.${id}.${randomUUID()}`);
        await writeFile(draft, JSON.stringify(entry, null, 2), { encoding: "utf8", mode: 0o600 });
        await rename(draft, path.join(dir, `${id}.json`));
      } catch (error) {
        throw new MailError("unavailable", error instanceof Error && "code" in error ? String(error.code) : "mailbox");
      }
      return { providerId: id };
    },
    async close() {},
  };
}

/** The name under which the mail with this key lies. */
const idOf = (key: string): string => createHash("sha256").update(key).digest("hex").slice(0, 32);

/** Takes mails out of the local mailbox, by their keys; one that is not there is no error. */
export async function removeMails(dir: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) await rm(path.join(dir, `${idOf(key)}.json`), { force: true });
}

/** The mails of the local mailbox, newest first. An absent folder is an empty mailbox. */
export async function listMailbox(dir: string): Promise<MailboxEntry[]> {
  const names = await readdir(dir).catch(() => []);
  const ids = names.filter((name) => /^[0-9a-f]{32}\.json$/.test(name)).map((name) => name.slice(0, 32));
  const entries = await Promise.all(ids.map((id) => readEntry(dir, id)));
  return entries.filter((entry) => entry !== undefined).sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}

/** One mail of the local mailbox, or undefined; anything that is not one of our ids is simply not there. */
export async function findMailboxEntry(dir: string, id: string): Promise<MailboxEntry | undefined> {
  return /^[0-9a-f]{32}$/.test(id) ? readEntry(dir, id) : undefined;
}

async function readEntry(dir: string, id: string): Promise<MailboxEntry | undefined> {
  const text = await readFile(path.join(dir, `${id}.json`), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as MailboxEntry);
}
