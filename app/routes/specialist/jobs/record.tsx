import type { PageHandle } from "~/components/document-title";
import { recordLoader } from "./parts/record.server";
import { JobRecord } from "./parts/record-page";

export const handle: PageHandle<Awaited<ReturnType<typeof recordLoader>>> = {
  title: (_t, data) => data.record.title,
};

export const loader = recordLoader;

/** A job on one screen. */
export default function JobRecordRoute() {
  return <JobRecord />;
}
