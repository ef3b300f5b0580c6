import type { TFunction } from "i18next";

/**
 * What a rung is called where a company reads it: some names say which benefits somebody lives on, and that is none of
 * its business.
 */
export const companyStageName = (t: TFunction, stage: string): string =>
  t([`placement:stageForCompany.${stage}`, `placement:stage.${stage}`]);
