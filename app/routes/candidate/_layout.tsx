import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { requireActor } from "~/auth/actor.server";
import { CandidateShell, LayoutError } from "~/components/shell";

export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args, ["candidate"]);
  return null;
}

export default function CandidateLayout() {
  return (
    <CandidateShell helper={null}>
      <Outlet />
    </CandidateShell>
  );
}

export function ErrorBoundary() {
  return (
    <LayoutError roles={["candidate"]} frame={(content) => <CandidateShell helper={null}>{content}</CandidateShell>} />
  );
}
