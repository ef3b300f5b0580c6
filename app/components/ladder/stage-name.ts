import type { TFunction } from "i18next";
import type { LadderView, StageId } from "~/domain/placement";

/**
 * What a rung is called where a company reads it: some names say which benefits somebody lives on, and that is none of
 * its business.
 */
export const companyStageName = (t: TFunction, stage: string): string =>
  t([`placement:stageForCompany.${stage}`, `placement:stage.${stage}`]);

/** What a stage is called in a cut: in the person's plain words, the company's, or the office's. */
export function stageName(t: TFunction, stage: StageId, cut: LadderView["cut"]): string {
  if (cut === "company") return companyStageName(t, stage);
  return t(cut === "person" ? `my:stage.${stage}` : `placement:stage.${stage}`);
}
