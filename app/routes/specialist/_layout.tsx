import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/auth/actor.server";
import { LayoutError, WorkShell } from "~/components/shell";
import { listStatesOf } from "~/request/list-states.server";
import "~/styles/posting.css";
import "~/styles/ladder.css";
import "~/styles/matching.css";
import "~/styles/desk.css";

export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args, ["specialist", "coordinator"]);
  return { lists: listStatesOf(args.request) };
}

export default function SpecialistLayout() {
  const { lists } = useLoaderData<typeof loader>();
  return (
    <WorkShell lists={lists}>
      <Outlet />
    </WorkShell>
  );
}

export function ErrorBoundary() {
  return <LayoutError roles={["specialist", "coordinator"]} frame={(content) => <WorkShell>{content}</WorkShell>} />;
}
