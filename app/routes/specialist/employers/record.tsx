import type { PageHandle } from "~/components/document-title";
import type { EmployerRecord } from "~/queries/employer/record";
import { CompanyRecord } from "./parts/record-page";
import { companyRecord } from "./parts/record-page.server";

export const handle: PageHandle<{ record: EmployerRecord }> = {
  title: (t, { record }) => t("employer:record.title", { name: record.name }),
};

export const loader = companyRecord;

/** A company on one screen. */
export default function EmployerRecordPage() {
  return <CompanyRecord />;
}
