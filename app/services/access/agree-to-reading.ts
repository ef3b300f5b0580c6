import type { Trx } from "#db/index.server";
import { saveReadingAgreement } from "#db/repositories/reading";
import { staleVersion } from "~/domain/errors";

/**
 * Writes down since when the staff council agrees to figures per colleague; null ends it, and they are gone at once.
 * @throws AppError conflict `stale` when somebody else set it in between
 */
export async function agreeToReading(trx: Trx, input: { agreedOn: string | null; version: number }): Promise<void> {
  if (!(await saveReadingAgreement(trx, input))) throw staleVersion({ table: "city_setting", id: "reading" });
}
