import { PlacementRecordPage } from "./parts/record-page";
import { placementPage } from "./parts/record-page.server";

export const loader = placementPage;

type Data = Awaited<ReturnType<typeof loader>>;
export const handle = { title: (_t: unknown, data: Data) => data.record.code };

/** A placement on one screen. */
export default function PlacementRecordRoute() {
  return <PlacementRecordPage />;
}
