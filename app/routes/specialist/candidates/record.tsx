import { RecordPage } from "./parts/record-page";
import { recordSide } from "./parts/record-page.server";

export const loader = recordSide;

/** The record: who somebody is and what is going on with them, on one screen. */
export default function CandidateRecordPage() {
  return <RecordPage />;
}
