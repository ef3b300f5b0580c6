import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { requireActor } from "~/auth/actor.server";
import { EmployerShell, LayoutError } from "~/components/shell";
import "~/styles/posting.css";
import "~/styles/ladder.css";
import "~/styles/desk.css";

export async function loader(args: LoaderFunctionArgs) {
  await requireActor(args, ["employer"]);
  return null;
}

export default function EmployerLayout() {
  return (
    <EmployerShell>
      <Outlet />
    </EmployerShell>
  );
}

export function ErrorBoundary() {
  return <LayoutError roles={["employer"]} frame={(content) => <EmployerShell>{content}</EmployerShell>} />;
}
