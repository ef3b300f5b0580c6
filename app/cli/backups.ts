import { createHmac, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import {
  type BackupContents,
  backupName,
  loadBackup,
  noteErased,
  readBackup,
  readErased,
  removeOld,
  writeBackup,
} from "#db/backup";
import { connect, withActor } from "#db/index.server";
import { openSearch } from "#search/index.server";
import type { Clock } from "~/config/clock";
import { dayMs } from "~/domain/days";
import { backupDays } from "~/domain/privacy/retention";
import { eraseAgain, everybodyErased } from "~/services/candidate/erase-again";
import { syncDocument } from "~/services/search/keep-search-current";
import { prepare } from "./database";
import { Refused } from "./refused";

const shell = { role: "system", name: "backup" } as const;

/** Where backups and what belongs to them lie on this machine. */
export type BackupPlaces = {
  /** the folder of the backups and of the note of who was erased */
  folder: string;
  /** the file with the secret that opens them */
  keyFile: string;
  /** what signs and encrypts on this machine: AUTH_SECRET, or the secret that it made and keeps in this file */
  authSecret: string | undefined;
  authSecretFile: string;
};

export type MadeBackup = BackupContents & { file: string; bytes: number; removed: string[]; newKey: boolean };

/**
 * Makes a backup, reads it again from its first to its last byte, notes who was erased, and removes what is too old.
 * @param plain not encrypted
 */
export async function makeBackup(
  { ownerUrl, places, plain }: { ownerUrl: string; places: BackupPlaces; plain: boolean },
  time: Clock,
): Promise<MadeBackup> {
  const { folder, keyFile } = places;
  const now = time.now();
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const newKey = !plain && makeKey(keyFile);
  const secret = plain ? null : keyIn(keyFile);
  const file = path.join(folder, backupName(now));
  const own = places.authSecret === undefined ? readIfThere(places.authSecretFile) : null;
  await writeBackup({
    url: ownerUrl,
    file,
    secret,
    madeAt: now.toISOString(),
    secretMark: markOf(places.authSecret ?? own),
    authSecret: plain ? null : own,
  });
  const contents = await readBackup(file, secret);
  await noteErased(folder, await erasedIn(ownerUrl));
  const removed = removeOld(folder, new Date(now.getTime() - backupDays * dayMs));
  return { ...contents, file, bytes: fs.statSync(file).size, removed, newKey };
}

export type RestoredBackup = BackupContents &
  BroughtUp & {
    /** what signs and encrypts here is not what did so where the backup was made */
    otherSecret: boolean;
  };
type BroughtUp = {
  /** migrations that were missing */
  migrated: string[];
  /** how many people were erased again */
  erased: number;
};

/**
 * Restores a backup, brings it up to this version and erases again who was erased since.
 * @throws NotRestorable, Unreadable: a sentence for whoever tries
 */
export async function restoreBackup(
  { ownerUrl, places, file, replace }: { ownerUrl: string; places: BackupPlaces; file: string; replace: boolean },
  time: Clock,
): Promise<RestoredBackup> {
  // before anything is touched: a note that cannot be read must not be found out too late
  const beside = readErased(path.dirname(path.resolve(file)));
  readErased(places.folder);
  const contents = await loadBackup({ file, secret: keyOf(places), url: ownerUrl, replace });
  await noteErased(places.folder, beside);
  const brought = await bringUp(ownerUrl, places, time);
  const { authSecret, secretMark } = contents.head;
  if (authSecret !== null && places.authSecret === undefined && !fs.existsSync(places.authSecretFile))
    writeSecret(places.authSecretFile, authSecret);
  const here = markOf(places.authSecret ?? readIfThere(places.authSecretFile));
  return { ...contents, ...brought, otherSecret: secretMark !== null && secretMark !== here };
}

/** Makes a database that comes from an earlier moment fit to be used: migrated, and without those erased since. */
export async function bringUp(ownerUrl: string, places: BackupPlaces, time: Clock): Promise<BroughtUp> {
  const migrated = await prepare(ownerUrl);
  const owner = connect(ownerUrl, { max: 2 });
  try {
    const noted = readErased(places.folder);
    const erased = await withActor(shell, (trx) => eraseAgain(trx, noted, time), owner.db);
    // the worker would do so a moment later, and until then a search could show them
    for (const id of erased) await syncDocument(owner.db, openSearch({}).engines, "candidates", id, time);
    return { migrated, erased: erased.length };
  } finally {
    await owner.close();
  }
}

async function erasedIn(ownerUrl: string) {
  const owner = connect(ownerUrl, { max: 1 });
  try {
    return await withActor(shell, everybodyErased, owner.db);
  } finally {
    await owner.close();
  }
}

/** The secret that opens backups here; null where there is none. */
export const keyOf = ({ keyFile }: BackupPlaces): string | null => (fs.existsSync(keyFile) ? keyIn(keyFile) : null);

/** @returns whether there was none */
function makeKey(file: string): boolean {
  if (fs.existsSync(file)) return false;
  writeSecret(file, randomBytes(32).toString("base64url"));
  return true;
}

function writeSecret(file: string, secret: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
}

/** @throws Refused where the key could be guessed */
function keyIn(file: string): string {
  const secret = fs.readFileSync(file, "utf8").trim();
  if (secret.length < 32) throw new Refused(`The key in ${file} is shorter than 32 characters.`);
  return secret;
}

const readIfThere = (file: string): string | null => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : null);

/** Tells one secret from another and nothing about it. */
const markOf = (secret: string | null): string | null =>
  secret === null ? null : createHmac("sha256", secret).update("which secret").digest("hex").slice(0, 16);
