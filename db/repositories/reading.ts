import { sql } from "kysely";
import type { Trx } from "#db/index.server";

/** Under this key stands the day on which the staff council agreed to figures per colleague. */
const setting = "reading";

export type ReadingAgreement = { agreedOn: string | null /** 0 where nothing was ever set */; version: number };

export async function findReadingAgreement(trx: Trx): Promise<ReadingAgreement> {
  const row = await trx
    .selectFrom("citySetting")
    .select(["value", "version"])
    .where("key", "=", setting)
    .executeTakeFirst();
  const agreedOn = (row?.value as { agreedOn?: unknown } | undefined)?.agreedOn;
  return { agreedOn: typeof agreedOn === "string" ? agreedOn : null, version: row?.version ?? 0 };
}

/** @returns false when somebody else set it since `version` was read */
export async function saveReadingAgreement(trx: Trx, { agreedOn, version }: ReadingAgreement): Promise<boolean> {
  const value = JSON.stringify({ agreedOn });
  const { rows } = await sql`
    insert into city_setting (key, value) select ${setting}, ${value}::jsonb where ${version} = 0
      on conflict (key) do nothing returning key`.execute(trx);
  if (rows.length > 0) return true;
  const saved = await trx
    .updateTable("citySetting")
    .set({ value })
    .where("key", "=", setting)
    .where("version", "=", version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}
