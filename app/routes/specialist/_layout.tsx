import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { requireActor } from "~/auth/actor.server";
import { LayoutError, WorkShell } from "~/components/shell";
import "~/styles/posting.css";
import "~/styles/ladder.css";
import "~/styles/matching.css";
import "~/styles/desk.css";

export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args, ["specialist", "coordinator"]);
  return null;
}

export default function SpecialistLayout() {
  return (
    <WorkShell>
      <Outlet />
    </WorkShell>
  );
}

export function ErrorBoundary() {
  return <LayoutError roles={["specialist", "coordinator"]} frame={(content) => <WorkShell>{content}</WorkShell>} />;
}
